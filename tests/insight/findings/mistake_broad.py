import asyncio
async def load(n): return [n]
async def main():
    try:
        print(load(1)[0])  # finds: asyncio misused
    except Exception as e:
        print("oh", e)
asyncio.run(main())
