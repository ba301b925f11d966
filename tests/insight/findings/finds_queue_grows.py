import asyncio
class Pipe:
    def __init__(self):
        self.q = asyncio.Queue()
    async def produce(self):
        for n in range(200):
            self.q.put_nowait(n)  # finds: queue grows
            await asyncio.sleep(0.001)
    async def consume(self):
        for n in range(200):
            await self.q.get()
            await asyncio.sleep(0.01)
async def main():
    p = Pipe()
    await asyncio.gather(p.produce(), p.consume())
asyncio.run(main())
