import asyncio
from contextlib import asynccontextmanager

@asynccontextmanager
async def connection(name):
    print(f"{name}: connecting")
    await asyncio.sleep(0.5)
    yield name.upper()
    await asyncio.sleep(0.2)
    print(f"{name}: closed")

async def main():
    try:
        async with connection("shop") as link:
            print(f"talking to {link}")
            raise ValueError("bad question")
    except ValueError as error:
        print(f"caught: {error}")

asyncio.run(main())
