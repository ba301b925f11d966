import asyncio
async def get():
    return "x"
async def main():
    print(get().upper())  # finds: asyncio misused
asyncio.run(main())
