import asyncio
from contextlib import asynccontextmanager

@asynccontextmanager
async def connection(name):
    print(f"{name}: connecting")
    await asyncio.sleep(0.5)
    try:
        yield name.upper()
    finally:
        await asyncio.sleep(0.2)
        print(f"{name}: closed")

async def visit(name):
    async with connection(name) as link:
        print(f"talking to {link}")
        await asyncio.sleep(0.3)

async def main():
    await asyncio.gather(visit("shop"), visit("bank"))

asyncio.run(main())
