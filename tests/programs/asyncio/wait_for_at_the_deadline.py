# The work and the deadline come at the same moment.
import asyncio


async def work():
    await asyncio.sleep(1)
    return "just in time"


async def main():
    try:
        print(await asyncio.wait_for(work(), 1))
    except asyncio.TimeoutError:
        print("timeout")

asyncio.run(main())

# expect: timeout
