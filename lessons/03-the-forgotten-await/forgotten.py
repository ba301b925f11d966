import asyncio

async def save(name):
    print(f"saving {name}")
    await asyncio.sleep(0.5)
    print(f"saved {name}")

async def main():
    save("draft")
    print("main is done")

asyncio.run(main())
