import asyncio
import time


async def heartbeat():
    loop = asyncio.get_running_loop()
    start = loop.time()
    for _ in range(4):
        print("beat", round(loop.time() - start, 3))
        await asyncio.sleep(0.5)


async def blocker():
    await asyncio.sleep(0.6)
    time.sleep(1)
    print("blocked for a second")


async def main():
    await asyncio.gather(heartbeat(), blocker())

asyncio.run(main())

# expect: beat 0.0
# expect: beat 0.5
# expect: blocked for a second
# expect: beat 1.6
# expect: beat 2.1
