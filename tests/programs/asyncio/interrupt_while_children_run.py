import asyncio
import signal


async def worker(name):
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(worker("a"))
        group.create_task(worker("b"))
        await asyncio.sleep(0.1)
        signal.raise_signal(signal.SIGINT)

try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print("KeyboardInterrupt", type(error.__context__).__name__)

# expect: a cancelled
# expect: b cancelled
# expect: KeyboardInterrupt CancelledError
