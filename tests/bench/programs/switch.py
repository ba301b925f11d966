"""Task switches: a hundred tasks that only let each other go first."""
import asyncio


async def worker(rounds):
    for _ in range(rounds):
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(*(worker(2_000) for _ in range(100)))
    print("done")


asyncio.run(main())
