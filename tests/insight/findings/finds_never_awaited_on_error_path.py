import asyncio
async def log(text):
    print(text)
async def work(n):
    if n > 1:
        log("too many")  # finds: never awaited
        return None
    await asyncio.sleep(0.1)
    return n
async def main():
    print(await asyncio.gather(work(1), work(2)))
asyncio.run(main())
