import asyncio
async def job():
    pass
async def main():
    c = job()
    raise ValueError("x")
asyncio.run(main())
