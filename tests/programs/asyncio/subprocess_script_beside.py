"""A script beside this one runs as a process of its own, with the modules that it imports."""
# world: process start in 0s
# steps: ignore
import asyncio
import os
import sys

import _subprocess_worker_part

WORKER = "_subprocess_worker.py"


async def work(*words):
    process = await asyncio.create_subprocess_exec(sys.executable, WORKER, *words, stdout=asyncio.subprocess.PIPE,
                                                   stderr=asyncio.subprocess.PIPE)
    lines = [line.decode().strip() async for line in process.stdout]
    err = await process.stderr.read()
    return lines, await process.wait(), err.decode().splitlines()[-1:]


async def main():
    print(_subprocess_worker_part.shout("mine"))
    print(await asyncio.gather(work("a", "b"), work("c"), work("fail")))
    print(_subprocess_worker_part.calls)
    process = await asyncio.create_subprocess_shell(f"{sys.executable} {WORKER} x y | sort -r", stdout=asyncio.subprocess.PIPE)
    print(await process.communicate())
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), WORKER)
    process = await asyncio.create_subprocess_exec(sys.executable, path, "whole", stdout=asyncio.subprocess.PIPE, cwd="/tmp")
    print(await process.communicate())


asyncio.run(main())

# expect: MINE 1
# expect: [(['A 1', 'B 2'], 0, []), (['C 1'], 0, []), (['FAIL 1'], 1, ['RuntimeError: as it was told'])]
# expect: ['mine']
# expect: (b'Y 2\nX 1\n', None)
# expect: (b'WHOLE 1\n', None)
