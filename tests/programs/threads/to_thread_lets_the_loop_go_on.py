import asyncio
import time


def blocking():
    time.sleep(1)
    return "from the thread"


async def ticker():
    for i in range(3):
        print("tick", i)
        await asyncio.sleep(0.4)


async def main():
    result, _ = await asyncio.gather(asyncio.to_thread(blocking), ticker())
    print(result)

asyncio.run(main())

# expect: tick 0
# expect: tick 1
# expect: tick 2
# expect: from the thread
