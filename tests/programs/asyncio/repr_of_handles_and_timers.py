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
