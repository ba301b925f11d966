import asyncio
async def price():
    return 3
async def main():
    total = 0
    for i in range(3):
        total += price()  # finds: asyncio misused
    print(total)
asyncio.run(main())
