import asyncio, aiohttp
async def main():
    async with aiohttp.ClientSession() as s:
        r = s.get("http://x.org/a")
        print(r.status)  # finds: asyncio misused
asyncio.run(main())
