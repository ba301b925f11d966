import asyncio
async def work(): return 1
async def main():
    loop = asyncio.get_running_loop()
    r = await loop.run_in_executor(None, work)
    print(r + 1)  # finds: asyncio misused
asyncio.run(main())
