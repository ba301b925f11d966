import asyncio


async def job(n):
    await asyncio.sleep(n / 10)
    if n == 2:
        raise ValueError(n)
    return n


async def main():
    for next_done in asyncio.as_completed([job(3), job(1), job(2)]):
        try:
            print(await next_done)
        except ValueError as error:
            print("failed", error)
    waiting = asyncio.as_completed([job(9), job(1)], timeout=0.2)
    for next_done in waiting:
        try:
            print(await next_done)
        except TimeoutError:
            print("too late")

asyncio.run(main())

# expect: 1
# expect: failed 2
# expect: 3
# expect: 1
# expect: too late
