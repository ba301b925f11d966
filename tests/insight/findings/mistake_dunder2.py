import asyncio
class D:
    def __await__(self):
        return 3
async def main():
    await D()  # finds: asyncio misused
asyncio.run(main())
