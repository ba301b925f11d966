import asyncio, time
def crunch():
    time.sleep(0.7)  # finds: loop blocked
    return 3
class Service:
    async def handle(self, n):
        return crunch() + n
async def clock():
    for _ in range(4):
        await asyncio.sleep(0.2)
async def main():
    s = Service()
    c = asyncio.create_task(clock())
    print(await asyncio.gather(*(s.handle(n) for n in range(3))))
    await c
asyncio.run(main())
