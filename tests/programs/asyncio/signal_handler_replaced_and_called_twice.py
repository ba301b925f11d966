import asyncio
import signal


async def main():
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGUSR1, print, "first")
    loop.add_signal_handler(signal.SIGUSR1, print, "second")
    signal.raise_signal(signal.SIGUSR1)
    signal.raise_signal(signal.SIGUSR1)
    print("raised")
    await asyncio.sleep(0.1)
    try:
        loop.add_signal_handler(signal.SIGKILL, print)
    except RuntimeError as error:
        print("RuntimeError", error)
    try:
        loop.add_signal_handler("SIGINT", print)
    except TypeError as error:
        print("TypeError", error)
    try:
        loop.add_signal_handler(100, print)
    except ValueError as error:
        print("ValueError", error)
    try:
        loop.add_signal_handler(signal.SIGUSR1, main)
    except TypeError as error:
        print("TypeError", error)


asyncio.run(main())

# expect: raised
# expect: second
# expect: second
# expect: RuntimeError sig 9 cannot be caught
# expect: TypeError sig must be an int, not 'SIGINT'
# expect: ValueError invalid signal number 100
# expect: TypeError coroutines cannot be used with add_signal_handler()
