import asyncio
async def worker():
    while True:
        try:
            await asyncio.sleep(1)
        except BaseException:  # finds: cancellation swallowed
            print("ignored")
            return "still"
async def main():
    t = asyncio.create_task(worker())
    await asyncio.sleep(0.1)
    t.cancel()
    print(await t)
asyncio.run(main())
