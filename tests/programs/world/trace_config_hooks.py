# only: loopscope
# world: GET https://a.example/ -> in 0.3s text "a"
import asyncio

import aiohttp


async def on_start(session, context, params):
    context.start = asyncio.get_running_loop().time()
    print("start", params.method, params.url)


async def on_end(session, context, params):
    print("end", params.response.status, f"{asyncio.get_running_loop().time() - context.start:.2f}")


async def main():
    config = aiohttp.TraceConfig()
    config.on_request_start.append(on_start)
    config.on_request_end.append(on_end)
    async with aiohttp.ClientSession(trace_configs=[config]) as session:
        await (await session.get("https://a.example/")).read()
        async with session.get("https://a.example/") as response:
            print(await response.text())


asyncio.run(main())

# expect: start GET https://a.example/
# expect: end 200 0.30
# expect: start GET https://a.example/
# expect: end 200 0.30
# expect: a
# schedule: 0.000000 Task-1
# schedule: 0.300000 Task-1
# schedule: 0.600000 Task-1 Task-2 Task-3
