import asyncio
async def w(): pass
async def main():
    t = asyncio.create_task(w)  # finds: asyncio misused
asyncio.run(main())
