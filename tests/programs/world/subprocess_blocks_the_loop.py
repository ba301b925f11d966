"""subprocess.run() holds the thread, and with it the loop: the other task's beats come late. In a thread it does not."""
# only: loopscope
import asyncio
import subprocess
import time

started = time.monotonic()


def say(*words):
    print(f"{time.monotonic() - started:.3f}", *words)


async def beat():
    for _ in range(4):
        await asyncio.sleep(0.5)
        say("beat")


async def main():
    beats = asyncio.create_task(beat())
    await asyncio.sleep(0)
    subprocess.run(["sleep", "1"])
    say("run() is over")
    done = await asyncio.to_thread(subprocess.run, ["sleep", "1"])
    say(done)
    await beats


asyncio.run(main())

# expect: 1.001 run() is over
# expect: 1.001 beat
# expect: 1.501 beat
# expect: 2.001 beat
# expect: 2.002 CompletedProcess(args=['sleep', '1'], returncode=0)
# expect: 2.501 beat
# schedule: 0.000000 Task-1 Task-2 Task-1
# schedule: 1.001000 Task-2
# schedule: 1.501000 Task-2
# schedule: 2.001000 Task-2
# schedule: 2.002000 Task-1
# schedule: 2.501000 Task-2 Task-1 Task-3 Task-4 Task-4
