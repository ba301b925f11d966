import asyncio


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    try:
        await asyncio.wait_for(lock.acquire(), 0.5)
    except TimeoutError:
        print("no lock", lock.locked())
    asyncio.get_running_loop().call_later(1, lock.release)
    print(await asyncio.wait_for(lock.acquire(), 1))
    print(lock.locked())

asyncio.run(main())

# expect: no lock True
# expect: True
# expect: True
