"""A program's lines are read as it writes them; a python that does not flush writes them all at its end."""
# world: process start in 0s
# steps: ignore
import asyncio
import sys
import time

CODE = """
import time
for i in range(3):
    print("tick", i{flush})
    time.sleep(0.5)
"""


async def read(*options, flush=""):
    started = time.monotonic()
    process = await asyncio.create_subprocess_exec(sys.executable, *options, "-c", CODE.format(flush=flush),
                                                   stdout=asyncio.subprocess.PIPE)
    async for line in process.stdout:
        print(f"{time.monotonic() - started:.1f} {line.decode().rstrip()}")
    print(f"{time.monotonic() - started:.1f} ended with {await process.wait()}")


async def main():
    await read(flush=", flush=True")
    await read("-u")
    await read()
    process = await asyncio.create_subprocess_shell("echo a; sleep 1; echo b; sleep 1; echo c", stdout=asyncio.subprocess.PIPE)
    while True:
        line = await process.stdout.readline()
        if not line:
            break
        print(line)
    print(await process.wait())


asyncio.run(main())

# expect: 0.0 tick 0
# expect: 0.5 tick 1
# expect: 1.0 tick 2
# expect: 1.5 ended with 0
# expect: 0.0 tick 0
# expect: 0.5 tick 1
# expect: 1.0 tick 2
# expect: 1.5 ended with 0
# expect: 1.5 tick 0
# expect: 1.5 tick 1
# expect: 1.5 tick 2
# expect: 1.5 ended with 0
# expect: b'a\n'
# expect: b'b\n'
# expect: b'c\n'
# expect: 0
