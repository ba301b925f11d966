import asyncio


async def waiter(future):
    try:
        await future
    except asyncio.CancelledError:
        print("waiter cancelled")
        raise


async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(waiter(future))
    await asyncio.sleep(0)
    print(future.cancel(), future.cancel())
    await asyncio.gather(task, return_exceptions=True)
    print(task.cancelled(), future.cancelled())

asyncio.run(main())

# expect: True False
# expect: waiter cancelled
# expect: True True
