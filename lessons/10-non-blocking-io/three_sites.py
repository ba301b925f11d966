# world: GET https://books.example/ -> in 1.0s html <h1>Books</h1>
# world: GET https://news.example/ -> in 0.4s html <h1>News</h1>
# world: GET https://sky.example/ -> in 0.7s json {"degrees": 21}
import asyncio
import aiohttp

async def page(session, url):
    async with session.get(url) as reply:
        text = await reply.text()
    print(f"{reply.status}: {text}")

async def sky(session, url):
    async with session.get(url) as reply:
        data = await reply.json()
    print(f"{data['degrees']} degrees")

def start(work, name):
    return asyncio.create_task(work, name=name)

async def main():
    async with aiohttp.ClientSession() as net:
        await asyncio.gather(
            start(page(net, "https://books.example/"), "books"),
            start(page(net, "https://news.example/"), "news"),
            start(sky(net, "https://sky.example/"), "sky"),
        )
    print("all is read")

asyncio.run(main())
