import asyncio

async def main():
    async with asyncio.timeout(1.0):
        try:
            await asyncio.sleep(60.0)
            print("reply")
        except TimeoutError:
            print("no reply in time")
    print("main goes on")

asyncio.run(main())
