import asyncio
import threading
import time


def worker(loop, event):
    time.sleep(0.5)
    loop.call_soon_threadsafe(event.set)


async def main():
    loop = asyncio.get_running_loop()
    event = asyncio.Event()
    threading.Thread(target=worker, args=(loop, event)).start()
    await event.wait()
    print("woken", round(loop.time(), 3))

asyncio.run(main())

# expect: woken 0.5
