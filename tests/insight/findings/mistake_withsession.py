import asyncio, aiohttp
async def main():
    with aiohttp.ClientSession() as s:  # finds: asyncio misused
        pass
asyncio.run(main())
