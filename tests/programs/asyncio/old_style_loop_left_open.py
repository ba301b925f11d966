import asyncio

loop = asyncio.get_event_loop()


async def forever():
    while True:
        await asyncio.sleep(1)


async def main():
    asyncio.ensure_future(forever())
    await asyncio.sleep(2.5)
    print("main ends")

loop.run_until_complete(main())
for task in asyncio.all_tasks(loop):
    print("left", task.get_name())
    task.cancel()
    try:
        loop.run_until_complete(task)
    except asyncio.CancelledError:
        print("cancelled")
loop.run_until_complete(loop.shutdown_asyncgens())
loop.close()

# expect: main ends
# expect: left Task-2
# expect: cancelled
