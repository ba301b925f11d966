import asyncio

async def ask(number):
    print(f"{number}: asked")
    await asyncio.sleep(2.0)
    print(f"{number}: reply")

async def main():
    async with asyncio.TaskGroup() as group:
        for number in range(1, 5):
            group.create_task(
                ask(number), name=f"ask-{number}")
            await asyncio.sleep(0.5)

asyncio.run(main())
