import asyncio

cache = {}
downloads = 0

async def fetch(page):
    global downloads
    if page not in cache:
        downloads += 1
        await asyncio.sleep(1.0)
        cache[page] = f"text of {page}"
    return cache[page]

async def main():
    await asyncio.gather(
        fetch("home"), fetch("home"), fetch("home"))
    print(f"downloads: {downloads}")

asyncio.run(main())
