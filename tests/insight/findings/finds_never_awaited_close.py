import asyncio
class Conn:
    async def __aenter__(self):
        return self
    async def __aexit__(self, *a):
        self.close()  # finds: never awaited
    async def close(self):
        print("closed")
async def main():
    async with Conn():
        print("in")
asyncio.run(main())
