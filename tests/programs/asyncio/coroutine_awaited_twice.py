import asyncio


async def once():
    return 1


async def main():
    coro = once()
    print(await coro)
    try:
        await coro
    except RuntimeError as error:
        print(error)

asyncio.run(main())

# expect: 1
# expect: cannot reuse already awaited coroutine
