# stderr: last
import asyncio


async def leaves():
    await asyncio.sleep(0.1)
    raise SystemExit(3)


async def sleeps():
    try:
        await asyncio.sleep(10)
    finally:
        print("sleeper cleans up")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(sleeps())
            group.create_task(leaves())
    finally:
        print("main leaves")

asyncio.run(main())

# expect: sleeper cleans up
# expect: main leaves
