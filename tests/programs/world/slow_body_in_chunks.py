# only: loopscope
# world: GET https://stream.example/log -> in 0.2s chunks 5 every 0.5s text "line 1\nline 2\nline 3\nline 4\nline 5\n"
import asyncio
import time

import aiohttp


async def main():
    async with aiohttp.ClientSession() as session:
        async with session.get("https://stream.example/log") as response:
            print(f"head at {time.perf_counter():.1f}", response.headers["Transfer-Encoding"])
            async for line in response.content:
                print(f"{time.perf_counter():.1f} {line}")
        async with session.get("https://stream.example/log") as response:
            async for part in response.content.iter_chunked(4):
                print(f"{time.perf_counter():.1f} {part}")
        async with session.get("https://stream.example/log") as response:
            async for part, end in response.content.iter_chunks():
                print(f"{time.perf_counter():.1f} {part} {end}")
        async with session.get("https://stream.example/log") as response:
            print(await response.content.read(3), await response.content.readline(), await response.content.readany())
            print(await response.content.readexactly(10))


asyncio.run(main())

# expect: head at 0.2 chunked
# expect: 0.2 b'line 1\n'
# expect: 0.7 b'line 2\n'
# expect: 1.2 b'line 3\n'
# expect: 1.7 b'line 4\n'
# expect: 2.2 b'line 5\n'
# expect: 2.4 b'line'
# expect: 2.4 b' 1\n'
# expect: 2.9 b'line'
# expect: 2.9 b' 2\n'
# expect: 3.4 b'line'
# expect: 3.4 b' 3\n'
# expect: 3.9 b'line'
# expect: 3.9 b' 4\n'
# expect: 4.4 b'line'
# expect: 4.4 b' 5\n'
# expect: 4.6 b'line 1\n' True
# expect: 5.1 b'line 2\n' True
# expect: 5.6 b'line 3\n' True
# expect: 6.1 b'line 4\n' True
# expect: 6.6 b'line 5\n' True
# expect: b'lin' b'e 1\n' b'line 2\n'
# expect: b'line 3\nlin'
# schedule: 0.000000 Task-1
# schedule: 0.200000 Task-1
# schedule: 0.700000 Task-1
# schedule: 1.200000 Task-1
# schedule: 1.700000 Task-1
# schedule: 2.200000 Task-1
# schedule: 2.400000 Task-1
# schedule: 2.900000 Task-1
# schedule: 3.400000 Task-1
# schedule: 3.900000 Task-1
# schedule: 4.400000 Task-1
# schedule: 4.600000 Task-1
# schedule: 5.100000 Task-1
# schedule: 5.600000 Task-1
# schedule: 6.100000 Task-1
# schedule: 6.600000 Task-1
# schedule: 6.800000 Task-1
# schedule: 7.300000 Task-1
# schedule: 7.800000 Task-1
# schedule: 8.300000 Task-1 Task-2 Task-3
