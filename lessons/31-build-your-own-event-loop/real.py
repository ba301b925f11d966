import asyncio

async def work(name, seconds):
    print(f"{name}: begin")
    await asyncio.sleep(seconds)
    print(f"{name}: end")

async def main():
    tea = asyncio.create_task(work("tea", 1.0), name="tea")
    toast = asyncio.create_task(
        work("toast", 0.5), name="toast")
    print("both are made")
    await tea
    await toast
    print("breakfast")

asyncio.run(main())
