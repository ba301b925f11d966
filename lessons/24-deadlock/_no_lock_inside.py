import asyncio

lock = asyncio.Lock()

async def add(amount):
    print(f"added {amount}")

async def add_all(amounts):
    async with lock:
        for amount in amounts:
            await add(amount)

async def main():
    await add_all([1, 2, 3])
    print("all added")

asyncio.run(main())
