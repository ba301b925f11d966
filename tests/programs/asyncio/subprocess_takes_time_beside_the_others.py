"""Programs run beside the loop: three that take a second each take one second, and the loop goes on meanwhile."""
# world: process start in 0s
# steps: ignore
import asyncio
import time

started = time.monotonic()


def say(*words):
    print(f"{time.monotonic() - started:.1f}", *words)


async def sleep_for(seconds):
    process = await asyncio.create_subprocess_exec("sleep", str(seconds))
    say("started", seconds, process.returncode)
    code = await process.wait()
    say("ended", seconds, code)
    return seconds


async def heartbeat():
    for _ in range(3):
        await asyncio.sleep(0.7)
        say("beat")


async def limited(semaphore, name, seconds):
    async with semaphore:
        process = await asyncio.create_subprocess_shell(f"sleep {seconds}; echo {name}", stdout=asyncio.subprocess.PIPE)
        out, _ = await process.communicate()
        say(out)


async def main():
    beats = asyncio.create_task(heartbeat())
    print(await asyncio.gather(sleep_for(1), sleep_for(2), sleep_for(1)))
    await beats
    await asyncio.sleep(0.4)
    semaphore = asyncio.Semaphore(2)
    await asyncio.gather(limited(semaphore, "a", 1), limited(semaphore, "b", 1.5), limited(semaphore, "c", 1))
    say("over")


asyncio.run(main())

# expect: 0.0 started 1 None
# expect: 0.0 started 2 None
# expect: 0.0 started 1 None
# expect: 0.7 beat
# expect: 1.0 ended 1 0
# expect: 1.0 ended 1 0
# expect: 1.4 beat
# expect: 2.0 ended 2 0
# expect: [1, 2, 1]
# expect: 2.1 beat
# expect: 3.5 b'a\n'
# expect: 4.0 b'b\n'
# expect: 4.5 b'c\n'
# expect: 4.5 over
