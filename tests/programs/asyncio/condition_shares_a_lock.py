import asyncio


async def consumer(name, condition, items):
    async with condition:
        await condition.wait_for(lambda: items)
        print(name, items.pop(0))


async def main():
    lock = asyncio.Lock()
    condition = asyncio.Condition(lock)
    items = []
    tasks = [asyncio.create_task(consumer(n, condition, items)) for n in "abcd"]
    await asyncio.sleep(0)
    for i in range(4):
        async with lock:
            items.append(i)
            condition.notify_all()
        await asyncio.sleep(0.1)
    await asyncio.gather(*tasks)

asyncio.run(main())

# expect: a 0
# expect: b 1
# expect: c 2
# expect: d 3
