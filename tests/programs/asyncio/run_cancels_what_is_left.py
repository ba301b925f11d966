import asyncio


async def background():
    try:
        while True:
            await asyncio.sleep(1)
            print("tick")
    except asyncio.CancelledError:
        print("background cancelled")
        raise


async def main():
    asyncio.create_task(background())
    await asyncio.sleep(2.5)
    print("main ends")

asyncio.run(main())

# expect: tick
# expect: tick
# expect: main ends
# expect: background cancelled
