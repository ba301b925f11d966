import asyncio, aiohttp
async def main():
    async with aiohttp.ClientSession() as s:
        async with s.get("http://x.org/a") as r:
            print(r.json()["x"])  # finds: asyncio misused
asyncio.run(main())
