import asyncio
async def main():
    async with open("x.txt", "w") as f:  # finds: asyncio misused
        f.write("1")
asyncio.run(main())
