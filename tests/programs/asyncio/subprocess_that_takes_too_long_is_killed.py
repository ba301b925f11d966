"""A time limit does not end the program: kill() does; signals show as negative statuses."""
# world: process start in 0s
# steps: ignore
import asyncio
import signal
import sys
import time

started = time.monotonic()


def say(*words):
    print(f"{time.monotonic() - started:.1f}", *words)


async def main():
    process = await asyncio.create_subprocess_exec("sleep", "30")
    try:
        await asyncio.wait_for(process.wait(), timeout=1)
    except asyncio.TimeoutError:
        say("too long", process.returncode)
        process.kill()
        say(await process.wait(), process.returncode)
    process = await asyncio.create_subprocess_exec("sleep", "30")
    process.terminate()
    say(await process.wait())
    for number in (signal.SIGINT, signal.SIGUSR1, signal.SIGKILL):
        process = await asyncio.create_subprocess_exec("sleep", "30")
        process.send_signal(number)
        say(number.name, await process.wait())
    try:
        process.kill()
    except ProcessLookupError as error:
        say("gone", repr(error))
    process = await asyncio.create_subprocess_exec("cat", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    try:
        async with asyncio.timeout(1):
            await process.communicate()
    except TimeoutError:
        say("cat waits for its input")
        process.terminate()
        say(await process.wait())
    process = await asyncio.create_subprocess_shell("echo begun; sleep 4; echo never", stdout=asyncio.subprocess.PIPE)
    say(await process.stdout.readline())
    try:
        await asyncio.wait_for(process.wait(), 1)
    except asyncio.TimeoutError:
        process.kill()
        say("killed")
    waiting = asyncio.create_task(process.wait())
    done, pending = await asyncio.wait([waiting], timeout=1)
    say("the shell is gone, its sleep holds the pipe:", len(pending), process.returncode)
    waiting.cancel()


asyncio.run(main())

# expect: 1.0 too long None
# expect: 1.0 -9 -9
# expect: 1.0 -15
# expect: 1.0 SIGINT -2
# expect: 1.0 SIGUSR1 -10
# expect: 1.0 SIGKILL -9
# expect: 1.0 gone ProcessLookupError()
# expect: 2.0 cat waits for its input
# expect: 2.0 -15
# expect: 2.0 b'begun\n'
# expect: 3.0 killed
# expect: 4.0 the shell is gone, its sleep holds the pipe: 1 -9
