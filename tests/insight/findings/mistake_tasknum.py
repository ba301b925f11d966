import asyncio
async def w(): return 1
async def main():
    a = asyncio.create_task(w())
    b = asyncio.create_task(w())
    print(a + b)  # finds: asyncio misused
asyncio.run(main())
