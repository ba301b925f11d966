import asyncio

async def save(name):
    await asyncio.sleep(0.5)
    raise OSError(f"{name}: disk full")

async def main():
    draft = asyncio.create_task(save("draft"), name="draft")
    try:
        await draft
        print("all is saved")
    except OSError as error:
        print(f"not saved: {error}")

asyncio.run(main())
