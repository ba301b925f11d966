"""A callback that fails before any Python code is reached is reported with a traceback, and handlers see the exception."""
import asyncio
import sys


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(None)
    loop.call_soon(int, "x")
    await asyncio.sleep(0)
    loop.set_exception_handler(lambda loop, context: print(context["message"], repr(sys.exception())))
    loop.call_soon(int, "y")
    await asyncio.sleep(0)
    try:
        loop.set_exception_handler(lambda loop, context: 1 / 0)
        loop.set_debug(False)
        loop.add_signal_handler(9, print)
    except RuntimeError as error:
        print(error)
    loop.call_soon(int, "z")
    await asyncio.sleep(0)


asyncio.run(main())

# expect: Exception in callback int('y') ValueError("invalid literal for int() with base 10: 'y'")
# expect: sig 9 cannot be caught
