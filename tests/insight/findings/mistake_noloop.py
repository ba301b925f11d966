import asyncio
async def b():
    return 1
t = asyncio.create_task(b())  # finds: asyncio misused
