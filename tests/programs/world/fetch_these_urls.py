# only: loopscope
# world: GET https://python.example/ -> in 0.3s html <h1>Python</h1>
# world: GET https://news.example/ -> in 0.9s html <h1>News</h1>
# world: GET https://shop.example/ -> in 0.5s html <h1>Shop</h1>
import asyncio
import time

import aiohttp

URLS = ["https://python.example/", "https://news.example/", "https://shop.example/"]


async def fetch(session, url):
    async with session.get(url) as response:
        text = await response.text()
        print(f"{time.perf_counter():.1f} {url} {response.status} {len(text)}")
        return text


async def main():
    async with aiohttp.ClientSession() as session:
        pages = await asyncio.gather(*[fetch(session, url) for url in URLS])
    print(pages)


asyncio.run(main())
print(f"took {time.perf_counter():.1f} s")

# expect: 0.3 https://python.example/ 200 15
# expect: 0.5 https://shop.example/ 200 13
# expect: 0.9 https://news.example/ 200 13
# expect: ['<h1>Python</h1>', '<h1>News</h1>', '<h1>Shop</h1>']
# expect: took 0.9 s
# schedule: 0.000000 Task-1 Task-2 Task-3 Task-4
# schedule: 0.300000 Task-2
# schedule: 0.500000 Task-4
# schedule: 0.900000 Task-3 Task-1 Task-5 Task-6
