# world: GET https://news.example/ -> in 0.4s text "It rains."
import asyncio
import aiohttp

async def main():
    async with aiohttp.ClientSession() as net:
        async with net.get("https://news.example/") as reply:
            text = reply.text()
            print(f"status {reply.status}")
            print(f"the news: {text}")

asyncio.run(main())
