# only: loopscope
# world: GET https://a.example/ -> in 0.1s text "a"
import asyncio

import aiohttp


def handler(loop, context):
    print(context["message"], sorted(context))


async def main():
    asyncio.get_running_loop().set_exception_handler(handler)
    session = aiohttp.ClientSession()
    response = await session.get("https://a.example/")
    print(await response.text(), response.closed)
    del session, response
    print("dropped")
    closed = aiohttp.ClientSession()
    await closed.close()
    print(closed.closed)


asyncio.run(main())

# expect: a False
# expect: Unclosed client session ['client_session', 'message']
# expect: Unclosed connector ['connections', 'connector', 'message']
# expect: dropped
# expect: True
# schedule: 0.000000 Task-1
# schedule: 0.100000 Task-1 Task-2 Task-3
