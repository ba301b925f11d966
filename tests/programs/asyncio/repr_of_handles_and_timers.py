import asyncio


def hello(a, b=1):
    pass


async def main():
    loop = asyncio.get_running_loop()
    handle = loop.call_soon(hello, 1)
    print(handle, handle.cancelled())
    handle.cancel()
    print(handle, handle.cancelled())
    timer = loop.call_later(1.5, hello, "text", 2)
    print(timer, timer.when())
    timer.cancel()
    print(timer)
    print(loop.call_at(3, print))

asyncio.run(main())

# expect: <Handle hello(1) at repr_of_handles_and_timers.py:4> False
# expect: <Handle cancelled> True
# expect: <TimerHandle when=1.5 hello('text', 2) at repr_of_handles_and_timers.py:4> 1.5
# expect: <TimerHandle cancelled when=1.5>
# expect: <TimerHandle when=3 print()>
