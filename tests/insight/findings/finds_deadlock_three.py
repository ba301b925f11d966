import asyncio
async def eat(name, left, right):
    async with left:
        await asyncio.sleep(0.1)
        async with right:  # finds: deadlock
            print(name)
async def main():
    forks = [asyncio.Lock() for _ in range(3)]
    await asyncio.gather(*(eat(n, forks[n], forks[(n + 1) % 3]) for n in range(3)))
asyncio.run(main())
