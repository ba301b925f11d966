# asyncio.run turns Ctrl-C into a cancellation of the main task, and then into KeyboardInterrupt.
import asyncio
import signal


async def main():
    asyncio.get_running_loop().call_later(0.3, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled at", round(asyncio.get_running_loop().time() - start, 3))
        raise
    finally:
        print("cleaned up")


async def clock():
    global start
    start = asyncio.get_running_loop().time()
    await main()

try:
    asyncio.run(clock())
except KeyboardInterrupt:
    print("interrupted")

# expect: cancelled at 0.3
# expect: cleaned up
# expect: interrupted
