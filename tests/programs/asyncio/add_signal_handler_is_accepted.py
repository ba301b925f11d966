import asyncio
import signal


async def main():
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGINT, loop.stop)
    loop.add_signal_handler(signal.SIGTERM, print, "terminated")
    print(loop.remove_signal_handler(signal.SIGTERM), loop.remove_signal_handler(signal.SIGTERM))
    try:
        loop.add_signal_handler(signal.SIGTERM, main)
    except TypeError as error:
        print(error)
    print(loop.remove_signal_handler(signal.SIGINT))

asyncio.run(main())

# expect: True False
# expect: coroutines cannot be used with add_signal_handler()
# expect: True
