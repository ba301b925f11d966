import asyncio
async def page(n):
    await asyncio.sleep(0.2)
    return {"next": n + 1 if n < 3 else None}
async def main():
    n = 1
    while n is not None:
        result = await page(n)
        n = result["next"]
asyncio.run(main())
