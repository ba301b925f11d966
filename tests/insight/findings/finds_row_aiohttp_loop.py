import asyncio, aiohttp
async def fetch(session, url):
    async with session.get(url) as response:
        return await response.text()
async def main():
    async with aiohttp.ClientSession() as session:
        pages = []
        for url in ("http://a.org/1", "http://b.org/2", "http://c.org/3"):
            pages.append(await fetch(session, url))  # finds: awaits in a row
        print(len(pages))
asyncio.run(main())
