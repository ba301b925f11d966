import asyncio
class Account:
    def __init__(self): self.money = 0
    async def add(self, n):
        old = self.money
        await asyncio.sleep(0.1)
        self.money = old + n
async def main():
    a, b = Account(), Account()
    await asyncio.gather(a.add(1), b.add(2))
    print(a.money, b.money)
asyncio.run(main())
