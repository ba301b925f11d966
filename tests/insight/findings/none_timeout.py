import asyncio
async def slow():
    await asyncio.wait_for(asyncio.sleep(5), 1)
async def main():
    t = asyncio.create_task(slow())
    try:
        await t
    except asyncio.TimeoutError:
        print("late")
asyncio.run(main())
