import asyncio


async def waiter(name, future):
    try:
        await future
        print(name, "done")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    future = asyncio.get_running_loop().create_future()
    first = asyncio.create_task(waiter("first", future))
    second = asyncio.create_task(waiter("second", future))
    await asyncio.sleep(0)
    print(first.cancel("why"))
    print(future.cancelled(), first.cancelling(), second.cancelling())
    print(await asyncio.gather(first, second, return_exceptions=True))

asyncio.run(main())

# expect: True
# expect: True 1 0
# expect: first cancelled
# expect: second cancelled
# expect: [CancelledError(''), CancelledError('')]
