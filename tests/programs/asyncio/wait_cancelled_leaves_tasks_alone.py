import asyncio


async def job():
    await asyncio.sleep(1)
    print("job ends")


async def waits(tasks):
    await asyncio.wait(tasks)


async def main():
    tasks = [asyncio.create_task(job())]
    waiting = asyncio.create_task(waits(tasks))
    await asyncio.sleep(0.5)
    waiting.cancel()
    await asyncio.wait([waiting])
    print(waiting.cancelled(), tasks[0].done())
    await asyncio.sleep(1)
    print(tasks[0].done())

asyncio.run(main())

# expect: True False
# expect: job ends
# expect: True
