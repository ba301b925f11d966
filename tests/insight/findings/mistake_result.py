import asyncio
async def w(): return 1
async def main():
    t = asyncio.create_task(w())
    print(t.result())  # finds: asyncio misused
asyncio.run(main())
