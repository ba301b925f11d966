import asyncio


async def main():
    loop = asyncio.get_running_loop()
    log = []
    timers = [loop.call_later(1 + n / 1000, log.append, n) for n in range(300)]
    for n, timer in enumerate(timers):
        if n % 7:
            timer.cancel()
    await asyncio.sleep(2)
    print(log)

asyncio.run(main())

# expect: [0, 7, 14, 21, 28, 35, 42, 49, 56, 63, 70, 77, 84, 91, 98, 105, 112, 119, 126, 133, 140, 147, 154, 161, 168, 175, 182, 189, 196, 203, 210, 217, 224, 231, 238, 245, 252, 259, 266, 273, 280, 287, 294]
