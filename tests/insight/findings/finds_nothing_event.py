import asyncio
async def main():
    ready = asyncio.Event()
    async def waiter():
        await ready.wait()  # finds: nothing left to wake
        print("go")
    t = asyncio.create_task(waiter())
    await asyncio.sleep(0.1)
    await t
asyncio.run(main())
