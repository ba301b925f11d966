import asyncio


async def waiter(name, event):
    print(name, "waits")
    print(name, await event.wait())


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(n, event)) for n in "ab"]
    await asyncio.sleep(1)
    event.set()
    event.clear()
    await asyncio.gather(*tasks)
    print(event.is_set())

asyncio.run(main())

# expect: a waits
# expect: b waits
# expect: a True
# expect: b True
# expect: False
