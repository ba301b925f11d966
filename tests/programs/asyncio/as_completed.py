import asyncio


async def job(name, delay):
    await asyncio.sleep(delay)
    return name


async def main():
    jobs = [asyncio.create_task(job(*each)) for each in (("c", 0.3), ("a", 0.1), ("b", 0.2))]
    for next_done in asyncio.as_completed(jobs):
        print(await next_done)

asyncio.run(main())

# expect: a
# expect: b
# expect: c
