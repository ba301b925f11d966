# only: loopscope
# world: GET https://slow.example/{n} -> in 1s json {"n": {n}}
import asyncio
import time

import requests


async def heartbeat():
    for _ in range(4):
        print(f"{time.perf_counter():.1f} beat")
        await asyncio.sleep(0.4)


async def blocking(n):
    response = requests.get(f"https://slow.example/{n}")
    print(f"{time.perf_counter():.1f} {response.status_code} {response.json()} {response.elapsed}")


async def main():
    print("requests in coroutines")
    await asyncio.gather(heartbeat(), blocking(1), blocking(2))
    print("requests in threads")
    start = time.perf_counter()
    responses = await asyncio.gather(heartbeat(), *[asyncio.to_thread(requests.get, f"https://slow.example/{n}")
                                                    for n in (3, 4)])
    print([response.json() for response in responses[1:]], f"{time.perf_counter() - start:.1f} s")


asyncio.run(main())

# expect: requests in coroutines
# expect: 0.0 beat
# expect: 1.0 200 {'n': 1} 0:00:01
# expect: 2.0 200 {'n': 2} 0:00:01
# expect: 2.0 beat
# expect: 2.4 beat
# expect: 2.8 beat
# expect: requests in threads
# expect: 3.2 beat
# expect: 3.6 beat
# expect: 4.0 beat
# expect: 4.4 beat
# expect: [{'n': 3}, {'n': 4}] 1.6 s
# schedule: 0.000000 Task-1 Task-2 Task-3
# schedule: 1.000000 Task-4
# schedule: 2.000000 Task-2
# schedule: 2.400000 Task-2
# schedule: 2.800000 Task-2
# schedule: 3.200000 Task-2 Task-1 Task-5 Task-6 Task-7
# schedule: 3.600000 Task-5
# schedule: 4.000000 Task-5
# schedule: 4.200000 Task-6 Task-7
# schedule: 4.400000 Task-5
# schedule: 4.800000 Task-5 Task-1 Task-8 Task-9 Task-9
