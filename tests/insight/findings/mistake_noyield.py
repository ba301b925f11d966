import asyncio
from contextlib import asynccontextmanager
@asynccontextmanager
async def con(ok):
    if ok:
        yield 1
async def main():
    async with con(False) as c:  # finds: asyncio misused
        print(c)
asyncio.run(main())
