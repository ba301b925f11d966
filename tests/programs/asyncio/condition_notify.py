import asyncio


async def consumer(name, condition, items):
    async with condition:
        await condition.wait_for(lambda: items)
        print(name, "takes", items.pop(0))


async def main():
    condition, items = asyncio.Condition(), []
    tasks = [asyncio.create_task(consumer(n, condition, items)) for n in "abc"]
    await asyncio.sleep(0.1)
    for item in range(3):
        async with condition:
            items.append(item)
            condition.notify(1)
        await asyncio.sleep(0.1)
    await asyncio.gather(*tasks)

asyncio.run(main())

# expect: a takes 0
# expect: b takes 1
# expect: c takes 2
