import asyncio, aiohttp
async def main():
    async with aiohttp.ClientSession() as s:
        pass
    r = await s.get("http://x.org/a")  # finds: asyncio misused
asyncio.run(main())
