import asyncio
async def get():
    await asyncio.sleep(0.1)
    return [1,2]
async def main():
    for x in get():  # finds: asyncio misused
        print(x)
asyncio.run(main())
