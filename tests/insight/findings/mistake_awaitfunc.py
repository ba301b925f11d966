import asyncio
class A:
    async def work(self):
        return 5
async def main():
    x = await A().work  # finds: asyncio misused
asyncio.run(main())
