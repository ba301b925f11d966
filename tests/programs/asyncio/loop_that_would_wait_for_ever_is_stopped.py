# only: loopscope
# CPython would hang here: a lock taken twice by the same task is never free.
import asyncio


async def main():
    lock = asyncio.Lock()
    async with lock:
        print("taken once")
        async with lock:
            print("never")

asyncio.run(main())
# expect: taken once
