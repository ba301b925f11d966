"""Programs that this machine lacks are declared: what they print and when, how long they take, how they end."""
# only: loopscope
# world: process ping -c {count} {host} -> in 1.2s, out "PING {host}" at 0.1s, out "{count} packets" at 1s, exit 0
# world: process ffmpeg * -> in 2..4s, err "frame=1" at 0.5s, err "frame=2" at 1s, exit 1
# world: process flaky -> exit 1
# world: process flaky -> in 0.5s, out "third time lucky"
# world: process server -> in 3600s, out "listening" at 0.2s
# world: process crash -> in 0.1s, killed by SIGSEGV
# world: process start in 10ms
import asyncio
import subprocess
import time
from asyncio.subprocess import PIPE

started = time.monotonic()


def say(*words):
    print(f"{time.monotonic() - started:.2f}", *words)


async def main():
    ping = await asyncio.create_subprocess_exec("ping", "-c", "2", "example.com", stdout=PIPE)
    async for line in ping.stdout:
        say(line)
    say(await ping.wait())
    convert = await asyncio.create_subprocess_shell("ffmpeg -i in.mp4 out.avi || echo failed", stdout=PIPE, stderr=PIPE)
    out, err = await convert.communicate()
    say(out, err)
    for _ in range(3):
        flaky = await asyncio.create_subprocess_exec("flaky", stdout=PIPE)
        say(await flaky.communicate(), flaky.returncode)
    server = await asyncio.create_subprocess_exec("/usr/sbin/server", "--port", "8000", stdout=PIPE)
    say(await server.stdout.readline())
    server.terminate()
    say(await server.wait())
    crash = await asyncio.create_subprocess_exec("crash")
    say(await crash.wait())
    try:
        await asyncio.create_subprocess_exec("ping", "example.com")
    except FileNotFoundError as error:
        say(error)
        print(*error.__notes__)


asyncio.run(main())
try:
    subprocess.run(["git", "status"])
except FileNotFoundError as error:
    print(error)

# expect: 0.11 b'PING example.com\n'
# expect: 1.01 b'2 packets\n'
# expect: 1.21 0
# expect: 3.54 b'failed\n' b'frame=1\nframe=2\n'
# expect: 3.55 (b'', None) 1
# expect: 4.06 (b'third time lucky\n', None) 0
# expect: 4.57 (b'third time lucky\n', None) 0
# expect: 4.78 b'listening\n'
# expect: 4.78 -15
# expect: 4.89 -11
# expect: 4.89 [Errno 2] No such file or directory: 'ping'
# expect: Loopscope: the simulated machine has no ping; a comment says what it is to do, as in
# expect:   # world: process ping * -> in 300ms, out "what it prints", exit 0
# expect: [Errno 2] No such file or directory: 'git'
# schedule: 0.000000 Task-1 Task-2 Task-2 Task-1
# schedule: 0.110000 Task-1
# schedule: 1.010000 Task-1
# schedule: 1.210000 Task-1 Task-1 Task-3 Task-3 Task-3 Task-1 Task-4 Task-5 Task-6
# schedule: 1.730000 Task-6
# schedule: 2.230000 Task-6
# schedule: 3.536000 Task-5 Task-6 Task-5 Task-1 Task-1 Task-7 Task-7 Task-1 Task-8 Task-9 Task-10
# schedule: 3.546000 Task-9 Task-1 Task-1 Task-11 Task-11 Task-1 Task-12 Task-13 Task-14
# schedule: 3.556000 Task-13
# schedule: 4.056000 Task-13 Task-1 Task-1 Task-15 Task-15 Task-1 Task-16 Task-17 Task-18
# schedule: 4.066000 Task-17
# schedule: 4.566000 Task-17 Task-1 Task-1 Task-19 Task-19 Task-1
# schedule: 4.776000 Task-1 Task-1 Task-20 Task-1
# schedule: 4.886000 Task-1 Task-21 Task-22
