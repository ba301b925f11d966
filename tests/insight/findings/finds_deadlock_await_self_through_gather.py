import asyncio
async def child(parent):
    await asyncio.sleep(0.1)
    await parent
async def main():
    me = asyncio.current_task()
    await asyncio.gather(child(me), asyncio.sleep(0.2))  # finds: deadlock
asyncio.run(main())
