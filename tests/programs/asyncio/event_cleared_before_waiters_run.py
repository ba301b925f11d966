import asyncio


async def waiter(name, event):
    print(name, await event.wait(), event.is_set())


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(n, event)) for n in "ab"]
    await asyncio.sleep(0)
    print(event)
    event.set()
    event.clear()
    tasks.append(asyncio.create_task(waiter("c", event)))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print([t.done() for t in tasks])
    event.set()
    await asyncio.gather(*tasks)
    print(event)

asyncio.run(main())

# expect: <asyncio.locks.Event object at 0x.. [unset, waiters:2]>
# expect: a True False
# expect: b True False
# expect: [True, True, False]
# expect: c True True
# expect: <asyncio.locks.Event object at 0x.. [set]>
