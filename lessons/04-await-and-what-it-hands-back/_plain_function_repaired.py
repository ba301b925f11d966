import asyncio

def add(first, second):
    return first + second

async def main():
    total = add(3, 4)
    print(f"total: {total}")

asyncio.run(main())
