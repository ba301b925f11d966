import asyncio


async def holder(lock):
    async with lock:
        print("holder has it")
        await asyncio.sleep(1)
    print("holder freed it")


async def wants(name, lock):
    try:
        async with lock:
            print(name, "has it")
            await asyncio.sleep(0.1)
    except asyncio.CancelledError:
        print(name, "cancelled", lock.locked())
        raise


async def main():
    lock = asyncio.Lock()
    tasks = [asyncio.create_task(holder(lock))] + [asyncio.create_task(wants(n, lock)) for n in "abc"]
    await asyncio.sleep(0.5)
    tasks[1].cancel()
    await asyncio.sleep(0.5)
    tasks[3].cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))

asyncio.run(main())

# expect: holder has it
# expect: a cancelled True
# expect: holder freed it
# expect: b has it
# expect: c cancelled True
# expect: [None, CancelledError(''), None, CancelledError('')]
