import asyncio


async def wants(name, lock):
    async with lock:
        print(name, "in")


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    a = asyncio.create_task(wants("a", lock))
    await asyncio.sleep(0)
    lock.release()
    print("main takes it again", await asyncio.wait_for(lock.acquire(), 1))
    print("main has it")
    lock.release()
    await a

asyncio.run(main())

# expect: a in
# expect: main takes it again True
# expect: main has it
