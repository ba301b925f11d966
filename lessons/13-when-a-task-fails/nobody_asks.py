import asyncio

async def save(name):
    await asyncio.sleep(0.5)
    raise OSError(f"{name}: disk full")

async def main():
    draft = asyncio.create_task(save("draft"), name="draft")
    await asyncio.sleep(1.0)
    print("all is saved")

asyncio.run(main())
