import asyncio
import signal
import sys
from contextlib import AsyncExitStack


class Service:
    def __init__(self, name, stop_takes):
        self.name, self.stop_takes = name, stop_takes

    async def __aenter__(self):
        print("start", self.name)
        self.task = asyncio.create_task(self.work(), name=self.name)
        return self

    async def __aexit__(self, kind, error, tb):
        self.task.cancel("shutdown")
        try:
            await self.task
        except asyncio.CancelledError as error:
            print("stopped", self.name, error.args)
        return False

    async def work(self):
        beats = 0
        try:
            while True:
                await asyncio.sleep(0.25)
                beats += 1
        finally:
            await asyncio.sleep(self.stop_takes)
            print(self.name, "beats", beats)


async def main():
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in ("SIGINT", "SIGTERM"):
        loop.add_signal_handler(getattr(signal, name), lambda name=name: (print("received", name), stop.set()))
    loop.call_later(1.1, signal.raise_signal, signal.SIGTERM)
    async with AsyncExitStack() as stack:
        for name, takes in (("db", 0.3), ("cache", 0.1), ("web", 0.2)):
            await stack.enter_async_context(Service(name, takes))
        stack.push_async_callback(asyncio.sleep, 0.1)
        stack.callback(print, "leaving")
        await stop.wait()
    print("bye", round(loop.time() - t0, 2))


async def timed():
    global t0
    t0 = asyncio.get_running_loop().time()
    await main()

if sys.platform != "win32":
    asyncio.run(timed())

# expect: start db
# expect: start cache
# expect: start web
# expect: received SIGTERM
# expect: leaving
# expect: web beats 4
# expect: stopped web ('shutdown',)
# expect: cache beats 5
# expect: stopped cache ('shutdown',)
# expect: db beats 6
# expect: stopped db ('shutdown',)
# expect: bye 1.8
