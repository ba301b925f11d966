import asyncio
tasks = {}
async def a():
    await asyncio.sleep(0.1)
    await tasks["b"]  # finds: deadlock
async def b():
    await asyncio.sleep(0.1)
    await tasks["a"]
async def main():
    tasks["a"] = asyncio.create_task(a(), name="a")
    tasks["b"] = asyncio.create_task(b(), name="b")
    await asyncio.gather(*tasks.values())
asyncio.run(main())
