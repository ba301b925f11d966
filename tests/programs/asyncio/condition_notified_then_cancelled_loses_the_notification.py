import asyncio


async def waiter(name, condition):
    async with condition:
        await condition.wait()
        print(name, "notified")


async def main():
    condition = asyncio.Condition()
    a = asyncio.create_task(waiter("a", condition))
    b = asyncio.create_task(waiter("b", condition))
    await asyncio.sleep(0)
    async with condition:
        condition.notify(1)
        a.cancel()
    await asyncio.sleep(0.1)
    print(a.done(), b.done())
    if not b.done():
        async with condition:
            condition.notify()
    print(await asyncio.gather(a, b, return_exceptions=True))

asyncio.run(main())

# expect: True False
# expect: b notified
# expect: [CancelledError(''), None]
