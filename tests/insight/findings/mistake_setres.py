import asyncio
async def main():
    f = asyncio.get_running_loop().create_future()
    f.set_result(1)
    f.set_result(2)  # finds: asyncio misused
asyncio.run(main())
