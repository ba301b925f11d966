import asyncio


async def inner():
    pass


async def main():
    coro = inner()
    try:
        asyncio.run(coro)
    except RuntimeError as error:
        print(error)
    coro.close()

asyncio.run(main())

# expect: asyncio.run() cannot be called from a running event loop
