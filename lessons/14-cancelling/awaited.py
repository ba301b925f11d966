import asyncio

async def download():
    try:
        await asyncio.sleep(10.0)
    except asyncio.CancelledError:
        print("download: closing the file")
        await asyncio.sleep(0.5)
        raise

async def main():
    task = asyncio.create_task(download(), name="download")
    await asyncio.sleep(1.0)
    task.cancel()
    print("cancel was asked for")
    try:
        await task
    except asyncio.CancelledError:
        print("now it is cancelled")

asyncio.run(main())
