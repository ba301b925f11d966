import asyncio


async def job(n):
    await asyncio.sleep(n)
    print("job", n)
    return n


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(job(n / 10), name=f"job-{n}") for n in (3, 1, 2)]
        print("body ends")
    print([t.result() for t in tasks])

asyncio.run(main())

# expect: body ends
# expect: job 0.1
# expect: job 0.2
# expect: job 0.3
# expect: [0.3, 0.1, 0.2]
