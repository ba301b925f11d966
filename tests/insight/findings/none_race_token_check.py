import asyncio
class Api:
    token = None
    def __init__(self):
        self.lock = asyncio.Lock()
    async def get(self):
        async with self.lock:
            if self.token is None:
                await asyncio.sleep(0.1)
                self.token = "t"
        return self.token
async def main():
    a = Api()
    print(await asyncio.gather(a.get(), a.get()))
asyncio.run(main())
