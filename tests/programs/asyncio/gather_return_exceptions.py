import asyncio


async def job(n):
    await asyncio.sleep(n * 0.1)
    if n % 2:
        raise RuntimeError(f"job {n}")
    return n


async def main():
    for result in await asyncio.gather(*(job(n) for n in range(4)), return_exceptions=True):
        print(type(result).__name__, result)

asyncio.run(main())

# expect: int 0
# expect: RuntimeError job 1
# expect: int 2
# expect: RuntimeError job 3
