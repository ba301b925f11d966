import asyncio


async def waiter(name, condition):
    async with condition:
        try:
            await condition.wait()
            print(name, "notified")
        except asyncio.CancelledError:
            print(name, "cancelled, lock held:", condition.locked())
            raise


async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(waiter(n, condition)) for n in "abc"]
    await asyncio.sleep(0)
    async with condition:
        tasks[0].cancel()
        await asyncio.sleep(1)
        print(tasks[0].done(), condition)
        condition.notify(1)
    await asyncio.sleep(0)
    async with condition:
        condition.notify_all()
    print(await asyncio.gather(*tasks, return_exceptions=True))

asyncio.run(main())

# expect: False <asyncio.locks.Condition object at 0x.. [locked, waiters:2]>
# expect: a cancelled, lock held: True
# expect: b notified
# expect: c notified
# expect: [CancelledError(''), None, None]
