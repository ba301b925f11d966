import asyncio


async def main():
    for kind in (asyncio.Semaphore, asyncio.BoundedSemaphore):
        try:
            kind(-1)
        except ValueError as error:
            print(error)
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as error:
        print(error)
    print(bounded.locked(), await bounded.acquire(), bounded.locked())

asyncio.run(main())

# expect: Semaphore initial value must be >= 0
# expect: Semaphore initial value must be >= 0
# expect: BoundedSemaphore released too many times
# expect: False True True
