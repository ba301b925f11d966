import asyncio

slots = asyncio.Semaphore(3)

async def download(number):
    async with slots:
        print(f"{number}: begin")
        await asyncio.sleep(1.0)
        print(f"{number}: end")

async def main():
    tasks = []
    for number in range(1, 11):
        name = f"file-{number}"
        tasks.append(asyncio.create_task(
            download(number), name=name))
    await asyncio.gather(*tasks)

asyncio.run(main())
