import asyncio


async def quick():
    await asyncio.sleep(0.1)
    return "quick"


async def main():
    print(await asyncio.wait_for(quick(), timeout=1))
    print(await asyncio.wait_for(quick(), timeout=None))

asyncio.run(main())

# expect: quick
# expect: quick
