# Hundreds of timers set in no order, some for moments that have passed, most of them cancelled again.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    now = loop.time()
    fired, timers = [], {}
    for number in range(701):
        place = number * 389 % 701
        timers[place] = loop.call_at(now + (place - 3) / 100, fired.append, place)
    print(len(timers), fired)
    for place in range(700):
        if place % 7 < 5:
            timers[place].cancel()
    await asyncio.sleep(3)
    print(fired[:12], len(fired), fired == sorted(fired))
    for place in range(400, 700):
        timers[place].cancel()
    late = loop.call_later(0.001, fired.append, "late")
    await asyncio.sleep(8)
    print(fired[-3:], len(fired), late.cancelled())


asyncio.run(main())

# expect: 701 []
# expect: [5, 6, 12, 13, 19, 20, 26, 27, 33, 34, 40, 41] 86 True
# expect: [397, 398, 700] 116 False
