import asyncio


async def worker(name, lock):
    async with lock:
        print(name, "has it")
        await asyncio.sleep(0.1)
    print(name, "gave it back")


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(worker(n, lock) for n in "abc"))
    print(lock.locked())

asyncio.run(main())

# expect: a has it
# expect: a gave it back
# expect: b has it
# expect: b gave it back
# expect: c has it
# expect: c gave it back
# expect: False
