"""A python3 that has a handler for SIGTERM ends in its own way; one without does not; SIGINT is KeyboardInterrupt."""
# world: process start in 0s
# steps: ignore
import asyncio
import signal
import sys

WITH_HANDLER = """
import signal, sys, time
def handler(number, frame):
    print("got", signal.Signals(number).name, flush=True)
    sys.exit(5)
signal.signal(signal.SIGTERM, handler)
print("ready", flush=True)
time.sleep(30)
"""
WITHOUT = """
import time
print("ready", flush=True)
try:
    time.sleep(30)
finally:
    print("finally", flush=True)
"""
WITH_LOOP = """
import asyncio, signal
async def main():
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    print("ready", flush=True)
    await stop.wait()
    print("stopped in order", flush=True)
asyncio.run(main())
"""
IGNORING = """
import signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print("ready", flush=True)
time.sleep(1)
print("still here")
"""


async def run(code, number):
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", code, stdout=asyncio.subprocess.PIPE,
                                                   stderr=asyncio.subprocess.PIPE)
    print(await process.stdout.readline())
    await asyncio.sleep(0.5)
    process.send_signal(number)
    out, err = await process.communicate()
    print(process.returncode, out, err.decode().splitlines()[-1:])


async def main():
    await run(WITH_HANDLER, signal.SIGTERM)
    await run(WITHOUT, signal.SIGTERM)
    await run(WITHOUT, signal.SIGINT)
    await run(WITH_LOOP, signal.SIGTERM)
    await run(IGNORING, signal.SIGTERM)
    await run(IGNORING, signal.SIGKILL)


asyncio.run(main())

# expect: b'ready\n'
# expect: 5 b'got SIGTERM\n' []
# expect: b'ready\n'
# expect: -15 b'' []
# expect: b'ready\n'
# expect: -2 b'finally\n' ['KeyboardInterrupt']
# expect: b'ready\n'
# expect: 0 b'stopped in order\n' []
# expect: b'ready\n'
# expect: 0 b'still here\n' []
# expect: b'ready\n'
# expect: -9 b'' []
