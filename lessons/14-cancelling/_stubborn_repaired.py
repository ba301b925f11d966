import asyncio

async def save_all():
    for number in range(1, 5):
        try:
            await asyncio.sleep(1.0)
            print(f"saved {number}")
        except asyncio.CancelledError:
            print(f"not saved: {number}")
            raise

async def main():
    task = asyncio.create_task(save_all(), name="saver")
    await asyncio.sleep(1.5)
    task.cancel()
    try:
        await task
        print("the saver ended by itself")
    except asyncio.CancelledError:
        print("the saver is cancelled")

asyncio.run(main())
