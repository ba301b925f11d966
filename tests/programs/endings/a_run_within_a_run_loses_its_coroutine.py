"""asyncio.run() in a running loop: the coroutine lives as long as the traceback does, and its warning comes last."""
import asyncio


async def inner():
    return 1


def helper():
    return asyncio.run(inner())


async def main():
    print("calling helper")
    print(helper())


asyncio.run(main())

# expect: calling helper
