# only: loopscope
import asyncio
import time

import aiohttp


async def main():
    async with aiohttp.ClientSession() as session:
        async with session.get("https://pokeapi.example/api/v2/pokemon/151", params={"full": "yes"}) as response:
            data = await response.json()
            print(response.status, response.content_type)
            print(data["simulated"], data["note"])
            print(data["id"], data["args"], data["url"])
        start = time.perf_counter()
        async with session.get("https://httpbin.org/delay/3") as response:
            print(response.status, time.perf_counter() - start)
        async with session.get("https://httpbin.org/status/418") as response:
            print(response.status, response.reason)
        async with session.post("https://httpbin.org/post", json={"a": [1, 2]}, headers={"X-Token": "s"}) as response:
            data = await response.json()
            print(data["json"], data["headers"]["X-Token"], data["headers"]["Content-Type"])


asyncio.run(main())

# expect: 200 application/json
# expect: True made up: no '# world:' line declares this endpoint
# expect: 151 {'full': 'yes'} https://pokeapi.example/api/v2/pokemon/151?full=yes
# expect: 200 3.0
# expect: 418 I'm a Teapot
# expect: {'a': [1, 2]} s application/json
# schedule: 0.000000 Task-1
# schedule: 0.700000 Task-1
# schedule: 3.700000 Task-1
# schedule: 3.930000 Task-1
# schedule: 4.530000 Task-1 Task-2 Task-3
