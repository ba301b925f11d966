import asyncio
async def main():
    c = asyncio.Condition()
    c.notify_all()  # finds: asyncio misused
asyncio.run(main())
