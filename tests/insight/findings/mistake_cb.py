import asyncio
async def after(): print("x")
async def main():
    t = asyncio.create_task(asyncio.sleep(0.1))
    t.add_done_callback(after())  # finds: never awaited
    await t
asyncio.run(main())
