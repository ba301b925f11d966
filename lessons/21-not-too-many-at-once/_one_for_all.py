import asyncio

slots = asyncio.Semaphore(2)

async def download(number):
    async with slots:
        print(f"{number}: begin")
        await asyncio.sleep(1.0)
        print(f"{number}: end")

async def main():
    async with asyncio.TaskGroup() as group:
        for number in range(1, 5):
            name = f"file-{number}"
            group.create_task(download(number), name=name)

asyncio.run(main())
