import asyncio
class D:
    async def __await__(self):
        await asyncio.sleep(1)
async def main():
    await D()  # finds: asyncio misused
asyncio.run(main())
