import asyncio
import signal


async def main():
    try:
        signal.raise_signal(signal.SIGINT)
        print("still here")
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("swallowed", asyncio.current_task().cancelling())
    await asyncio.sleep(0.1)
    return "done"

print(asyncio.run(main()))

# expect: still here
# expect: swallowed 1
# expect: done
