import asyncio


async def main():
    lock = asyncio.Lock()
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    print(await lock.acquire(), lock.locked())
    lock.release()

asyncio.run(main())

# expect: Lock is not acquired.
# expect: True True
