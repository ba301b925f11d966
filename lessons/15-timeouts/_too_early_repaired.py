import asyncio

async def main():
    try:
        async with asyncio.timeout(1.0):
            await asyncio.sleep(60.0)
            print("reply")
    except TimeoutError:
        print("no reply in time")
    print("main goes on")

asyncio.run(main())
