# only: loopscope
import asyncio

import aiohttp

BASE = "https://jsonplaceholder.typicode.com"


async def get(session, url, **params):
    async with session.get(url, params=params) as response:
        return await response.json()


async def main():
    async with aiohttp.ClientSession() as session:
        users = ["gvanrossum", "octocat"]
        found = await asyncio.gather(*(get(session, f"https://api.github.com/users/{name}") for name in users))
        for user in found:
            print(user["login"], user["public_repos"] > 0, user["html_url"])
        post = await get(session, f"{BASE}/posts/7")
        print(sorted(post), post["id"], post["userId"])
        print(len(await get(session, f"{BASE}/users")), len(await get(session, f"{BASE}/comments", postId=3)))
        print([todo["id"] for todo in await get(session, f"{BASE}/todos", _limit=3)])
        async with session.post(f"{BASE}/posts", json={"title": "foo"}) as response:
            print(response.status, await response.json(), response.headers["X-Simulated"])
        async with session.get(f"{BASE}/posts/101") as response:
            print(response.status, await response.json())
        ids = await get(session, "https://hacker-news.firebaseio.com/v0/topstories.json")
        item = await get(session, f"https://hacker-news.firebaseio.com/v0/item/{ids[0]}.json")
        print(len(ids), item["id"] == ids[0], item["type"])
        page = await get(session, "https://swapi.dev/api/people/", page=2)
        print(len(page["results"]), page["previous"], page["next"])
        print((await get(session, "https://pokeapi.co/api/v2/pokemon/pikachu"))["id"])
        weather = await get(session, "https://api.openweathermap.org/data/2.5/weather", q="Paris", appid="key")
        print(weather["name"], isinstance(weather["main"]["temp"], float), weather["weather"][0]["description"])
        async with session.get("https://www.python.org/") as response:
            print(response.content_type, (await response.text()).splitlines()[2])
        async with session.get("https://picsum.photos/200") as response:
            print(response.content_type, len(await response.read()) == response.content_length)
        for url in ("https://nowhere.invalid/", "https://expired.badssl.com/"):
            try:
                await session.get(url)
            except aiohttp.ClientConnectorError as error:
                print(type(error).__name__)


asyncio.run(main())

# expect: gvanrossum True https://github.com/gvanrossum
# expect: octocat True https://github.com/octocat
# expect: ['body', 'id', 'title', 'userId'] 7 1
# expect: 10 5
# expect: [1, 2, 3]
# expect: 201 {'title': 'foo', 'id': 101} made up
# expect: 404 {}
# expect: 500 True story
# expect: 10 https://swapi.dev/api/people/?page=1 https://swapi.dev/api/people/?page=3
# expect: 25
# expect: Paris True simulated clouds
# expect: text/html <head><meta charset="utf-8"><title>python.org</title>
# expect: image/jpeg True
# expect: ClientConnectorDNSError
# expect: ClientConnectorCertificateError
# schedule: 0.000000 Task-1 Task-2 Task-3
# schedule: 0.130000 Task-2
# schedule: 0.190000 Task-3 Task-1
# schedule: 0.580000 Task-1
# schedule: 1.160000 Task-1
# schedule: 1.820000 Task-1
# schedule: 2.250000 Task-1
# schedule: 3.220000 Task-1
# schedule: 3.800000 Task-1
# schedule: 4.210000 Task-1
# schedule: 4.840000 Task-1
# schedule: 4.960000 Task-1
# schedule: 5.140000 Task-1
# schedule: 5.580000 Task-1
# schedule: 6.380000 Task-1
# schedule: 7.000000 Task-1
# schedule: 7.660000 Task-1
# schedule: 7.780000 Task-1 Task-4 Task-5
