import asyncio
n = 0
async def add():
    global n
    await asyncio.sleep(0.1)
    n += 1
async def main():
    await asyncio.gather(*(add() for _ in range(5)))
    print(n)
asyncio.run(main())
