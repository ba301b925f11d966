import asyncio


async def forgotten():
    print("never")


async def main():
    forgotten()
    print("main goes on")

asyncio.run(main())

# expect: main goes on
