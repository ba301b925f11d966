# Lesson 30: without return_exceptions=True the first CancelledError is raised at the gather.
import asyncio

async def serve(delay):
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(delay)
        print("closed", delay)

async def main():
    tasks = [asyncio.create_task(serve(delay)) for delay in (0.1, 0.5)]
    await asyncio.sleep(1)
    for task in tasks:
        task.cancel()
    try:
        await asyncio.gather(*tasks)
    except asyncio.CancelledError:
        print("too early:", [task.done() for task in tasks])
    print(await asyncio.gather(*tasks, return_exceptions=True))

asyncio.run(main())

# expect: closed 0.1
# expect: too early: [True, False]
# expect: closed 0.5
# expect: [CancelledError(''), CancelledError('')]
