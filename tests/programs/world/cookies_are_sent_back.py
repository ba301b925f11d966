# only: loopscope
# world: GET https://shop.example/login -> in 0.1s header "Set-Cookie: user=ann; Path=/" header "Set-Cookie: theme=dark; Path=/account" text "hello"
import asyncio

import aiohttp


async def main():
    async with aiohttp.ClientSession(cookies={"first": "1"}) as session:
        async with session.get("https://shop.example/login") as response:
            print(response.cookies)
            print(response.headers.getall("set-cookie"))
        print(sorted(morsel.key for morsel in session.cookie_jar))
        async with session.get("https://shop.example/cart") as response:
            print((await response.json())["headers"].get("Cookie"))
        async with session.get("https://shop.example/account/x", cookies={"extra": "2"}) as response:
            print((await response.json())["headers"].get("Cookie"))
        async with session.get("https://other.example/") as response:
            print((await response.json())["headers"].get("Cookie"))


asyncio.run(main())

# expect: Set-Cookie: theme=dark; Domain=shop.example; Path=/account
# expect: Set-Cookie: user=ann; Domain=shop.example; Path=/
# expect: ['user=ann; Path=/', 'theme=dark; Path=/account']
# expect: ['first', 'theme', 'user']
# expect: first=1; user=ann
# expect: extra=2; first=1; theme=dark; user=ann
# expect: first=1
# schedule: 0.000000 Task-1
# schedule: 0.100000 Task-1
# schedule: 0.530000 Task-1
# schedule: 0.640000 Task-1
# schedule: 1.470000 Task-1 Task-2 Task-3
