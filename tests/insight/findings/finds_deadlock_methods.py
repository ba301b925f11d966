import asyncio
class Account:
    def __init__(self, name, money):
        self.name, self.money, self.lock = name, money, asyncio.Lock()
async def move(a, b, n):
    async with a.lock:
        await asyncio.sleep(0.01)
        async with b.lock:  # finds: deadlock
            a.money -= n
            b.money += n
async def main():
    x, y = Account("x", 10), Account("y", 10)
    async with asyncio.TaskGroup() as g:
        g.create_task(move(x, y, 1))
        g.create_task(move(y, x, 1))
asyncio.run(main())
