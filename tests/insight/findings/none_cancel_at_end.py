import asyncio
async def forever():
    try:
        while True:
            await asyncio.sleep(1)
    finally:
        print("cleaned")
async def main():
    t = asyncio.create_task(forever())
    await asyncio.sleep(2.5)
    t.cancel()
    await asyncio.gather(t, return_exceptions=True)
asyncio.run(main())
