import asyncio


def note(text):
    print(text, asyncio.get_running_loop().time() - start)


async def main():
    global start
    loop = asyncio.get_running_loop()
    start = loop.time()
    loop.call_later(0.2, note, "later")
    loop.call_soon(note, "soon 1")
    loop.call_soon(note, "soon 2")
    loop.call_at(start + 0.1, note, "at")
    cancelled = loop.call_later(0.15, note, "never")
    cancelled.cancel()
    print(cancelled.cancelled())
    await asyncio.sleep(0.3)

asyncio.run(main())

# expect: True
# expect: soon 1 0.0
# expect: soon 2 0.0
# expect: at 0.1
# expect: later 0.2
