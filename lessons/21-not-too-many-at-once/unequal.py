import asyncio

slots = asyncio.Semaphore(2)

async def download(name, delay):
    async with slots:
        print(f"{name}: begin")
        await asyncio.sleep(delay)
        print(f"{name}: end")

def start(name, delay):
    return asyncio.create_task(
        download(name, delay), name=name)

async def main():
    await asyncio.gather(
        start("film", 2.0), start("song", 0.5),
        start("text", 0.3), start("photo", 0.4))

asyncio.run(main())
