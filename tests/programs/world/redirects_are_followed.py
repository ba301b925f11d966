# only: loopscope
# world: GET https://a.example/old -> redirect /new in 0.1s
# world: GET https://a.example/new -> in 0.1s text "here"
# world: POST https://a.example/form -> 303 header "Location: https://b.example/done" in 0.1s
# world: GET https://b.example/done -> in 0.1s text "done"
import asyncio

import aiohttp


async def main():
    async with aiohttp.ClientSession() as session:
        async with session.get("https://a.example/old") as response:
            print(response.status, response.url, [r.status for r in response.history], await response.text())
        async with session.get("https://a.example/old", allow_redirects=False) as response:
            print(response.status, response.headers["Location"])
        async with session.post("https://a.example/form", data={"a": "1"}) as response:
            print(response.method, response.url, await response.text())


asyncio.run(main())

# expect: 200 https://a.example/new [302] here
# expect: 302 /new
# expect: GET https://b.example/done done
# schedule: 0.000000 Task-1
# schedule: 0.100000 Task-1
# schedule: 0.200000 Task-1
# schedule: 0.300000 Task-1
# schedule: 0.400000 Task-1
# schedule: 0.500000 Task-1 Task-2 Task-3
