import asyncio

async def work(name, seconds):
    print(f"{name}: begin")
    await asyncio.sleep(seconds)
    print(f"{name}: end")

async def main():
    await work("tea", 1.0)
    await work("toast", 0.5)

asyncio.run(main())
