# A signal that the script sends itself wakes the loop, which calls the handler like any other callback.
import asyncio
import os
import signal


async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()

    def on_signal(name):
        print("got", name, asyncio.current_task() is None)
        stop.set()

    loop.add_signal_handler(signal.SIGTERM, on_signal, "SIGTERM")
    loop.call_later(0.5, os.kill, os.getpid(), signal.SIGTERM)
    await stop.wait()
    print("stopped")
    print(loop.remove_signal_handler(signal.SIGTERM), loop.remove_signal_handler(signal.SIGTERM))


asyncio.run(main())

# expect: got SIGTERM True
# expect: stopped
# expect: True False
