import asyncio
async def load(): return {"a": 1}
async def w():
    d = load()  # finds: never awaited
    print(d["a"])  # finds: asyncio misused, exception never retrieved
async def main():
    t = asyncio.create_task(w())
    await asyncio.sleep(1)
asyncio.run(main())
