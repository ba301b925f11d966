# only: loopscope
# Added in 3.12: asyncio.run(..., loop_factory=...), as Runner has had since 3.11.
import asyncio


class Loop(asyncio.SelectorEventLoop):
    pass


async def main():
    return type(asyncio.get_running_loop()).__name__

print(asyncio.run(main(), loop_factory=Loop), asyncio.run(main(), loop_factory=asyncio.EventLoop) != "Loop")
# expect: Loop True
