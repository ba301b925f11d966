import asyncio


async def main():
    async def selfish():
        await task

    task = asyncio.create_task(selfish(), name="selfish")
    try:
        await task
    except RuntimeError as error:
        print(str(error).split(":")[0])

asyncio.run(main())

# expect: Task cannot await on itself
