import asyncio
async def main():
    c = asyncio.Condition()
    items = []
    async def take():
        async with c:
            while not items:
                await c.wait()  # finds: nothing left to wake
            return items.pop()
    t = asyncio.create_task(take())
    await asyncio.sleep(0.1)
    items.append(1)
    print(await t)
asyncio.run(main())
