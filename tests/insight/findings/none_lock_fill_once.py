import asyncio
cache = {}
lock = None
async def get(key):
    async with lock:
        if key not in cache:
            cache[key] = await load(key)
    return cache[key]
async def load(key):
    await asyncio.sleep(1)
    return key * 2
async def main():
    global lock
    lock = asyncio.Lock()
    print(await asyncio.gather(get("a"), get("a")))
asyncio.run(main())
