import asyncio

async def work(name, seconds):
    print(f"{name}: begin")
    await asyncio.sleep(seconds)
    print(f"{name}: end")

def start(name, seconds):
    job = work(name, seconds)
    return asyncio.create_task(job, name=name)

async def main():
    await start("tea", 1.0)
    await start("toast", 0.5)
    print("breakfast")

asyncio.run(main())
