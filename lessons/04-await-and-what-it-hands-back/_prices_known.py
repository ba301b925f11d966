import asyncio

known = {"tea": 3, "toast": 5}

async def ask_shop(item):
    print(f"asking for {item}")
    await asyncio.sleep(0.5)
    return 5

async def price(item):
    if item in known:
        return known[item]
    return await ask_shop(item)

async def main():
    tea = await price("tea")
    print(f"tea: {tea}")
    toast = await price("toast")
    print(f"toast: {toast}")

asyncio.run(main())
