"""A chain of callbacks, each scheduling the next."""
import asyncio


def run(loop, left, done):
    if left == 0:
        done.set_result(None)
    else:
        loop.call_soon(run, loop, left - 1, done)


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    loop.call_soon(run, loop, 300_000, done)
    await done
    print("done")


asyncio.run(main())
