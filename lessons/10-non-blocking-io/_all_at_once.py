# world: GET https://shop.example/{page} -> in 0.5s text "page {page}"
import asyncio
import aiohttp

async def read(net, number):
    url = f"https://shop.example/{number}"
    async with net.get(url) as reply:
        return await reply.text()

async def main():
    async with aiohttp.ClientSession() as net:
        pages = await asyncio.gather(
            *[read(net, number) for number in range(1, 5)])
        for page in pages:
            print(page)

asyncio.run(main())
