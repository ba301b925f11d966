import asyncio


async def job():
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(5)
    except TimeoutError:
        print("timeout")
        return "timeout"
    except asyncio.CancelledError:
        print("cancelled", asyncio.current_task().cancelling())
        raise


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(job())
    loop.call_later(1, task.cancel)
    print(await asyncio.gather(task, return_exceptions=True))
    task = asyncio.create_task(job())
    await asyncio.sleep(0)
    loop.call_later(1, task.cancel)
    print(await asyncio.gather(task, return_exceptions=True))

asyncio.run(main())

# expect: cancelled 1
# expect: [CancelledError('')]
# expect: cancelled 1
# expect: [CancelledError('')]
