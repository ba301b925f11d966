import asyncio


async def job(n, semaphore):
    async with semaphore:
        print("start", n)
        await asyncio.sleep(0.5 + n / 10)
        print("stop", n)


async def main():
    semaphore = asyncio.Semaphore(2)
    await asyncio.gather(*(job(n, semaphore) for n in range(5)))

asyncio.run(main())

# expect: start 0
# expect: start 1
# expect: stop 0
# expect: start 2
# expect: stop 1
# expect: start 3
# expect: stop 2
# expect: start 4
# expect: stop 3
# expect: stop 4
