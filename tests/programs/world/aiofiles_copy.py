# only: loopscope
# A file is copied piece by piece while a clock ticks on; lines are read one at a time.
# world: disk in 20ms
# world: file "input.txt" text "one\ntwo\nthree\nfour\n"
import asyncio

import aiofiles
import aiofiles.os


async def tick():
    while True:
        await asyncio.sleep(0.05)
        print(f"tick {asyncio.get_running_loop().time():.2f}")


async def copy(source, target):
    async with aiofiles.open(source, "rb") as reader, aiofiles.open(target, "wb") as writer:
        while piece := await reader.read(6):
            print("copied", piece)
            await writer.write(piece)


async def main():
    ticking = asyncio.create_task(tick())
    await copy("input.txt", "output.txt")
    async with aiofiles.open("output.txt") as file:
        async for line in file:
            print(repr(line))
    ticking.cancel()
    print(await aiofiles.os.path.exists("output.txt"), await aiofiles.os.path.getsize("output.txt"))
    await aiofiles.os.remove("output.txt")
    try:
        async with aiofiles.open("output.txt") as file:
            pass
    except FileNotFoundError as error:
        print(error)


asyncio.run(main())

# expect: tick 0.05
# expect: copied b'one\ntw'
# expect: copied b'o\nthre'
# expect: tick 0.10
# expect: copied b'e\nfour'
# expect: tick 0.15
# expect: copied b'\n'
# expect: tick 0.20
# expect: tick 0.25
# expect: 'one\n'
# expect: tick 0.30
# expect: 'two\n'
# expect: 'three\n'
# expect: tick 0.35
# expect: 'four\n'
# expect: tick 0.40
# expect: True 19
# expect: [Errno 2] No such file or directory: 'output.txt'
# schedule: 0.000000 Task-1 Task-2
# schedule: 0.020000 Task-1
# schedule: 0.040000 Task-1
# schedule: 0.050000 Task-2
# schedule: 0.060000 Task-1
# schedule: 0.080000 Task-1
# schedule: 0.100000 Task-1 Task-2
# schedule: 0.120000 Task-1
# schedule: 0.140000 Task-1
# schedule: 0.150000 Task-2
# schedule: 0.160000 Task-1
# schedule: 0.180000 Task-1
# schedule: 0.200000 Task-1 Task-2
# schedule: 0.220000 Task-1
# schedule: 0.240000 Task-1
# schedule: 0.250000 Task-2
# schedule: 0.260000 Task-1
# schedule: 0.280000 Task-1
# schedule: 0.300000 Task-1 Task-2
# schedule: 0.320000 Task-1
# schedule: 0.340000 Task-1
# schedule: 0.350000 Task-2
# schedule: 0.360000 Task-1
# schedule: 0.380000 Task-1
# schedule: 0.400000 Task-2 Task-1 Task-2
# schedule: 0.420000 Task-1
# schedule: 0.440000 Task-1
# schedule: 0.460000 Task-1
# schedule: 0.480000 Task-1 Task-3 Task-4
