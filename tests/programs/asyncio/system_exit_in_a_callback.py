import asyncio
import sys


async def main():
    asyncio.get_running_loop().call_soon(sys.exit, "bye")
    await asyncio.sleep(1)

asyncio.run(main())
