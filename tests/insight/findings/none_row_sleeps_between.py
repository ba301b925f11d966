import asyncio
async def step(name):
    await asyncio.sleep(0.3)
    print(name)
async def main():
    await step("brew")
    await asyncio.sleep(0.5)
    await step("drink")
asyncio.run(main())
