import asyncio


async def job(n):
    await asyncio.sleep(n / 10)
    if n == 2:
        raise ValueError(n)
    return n


def jobs(*numbers):
    return [asyncio.create_task(job(n), name=f"job {n}") for n in numbers]


async def main():
    for next_done in asyncio.as_completed(jobs(3, 1, 2)):
        try:
            print(await next_done)
        except ValueError as error:
            print("failed", error)
    waiting = asyncio.as_completed(jobs(9, 1), timeout=0.2)
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
