import asyncio

async def serve(name):
    try:
        while True:
            await asyncio.sleep(1.0)
            print(f"{name}: still here")
    finally:
        await asyncio.sleep(0.2)
        print(f"{name}: closed")

async def main():
    tasks = []
    for name in ["web", "mail"]:
        tasks.append(asyncio.create_task(
            serve(name), name=name))
    await asyncio.sleep(1.5)
    print("stop, please")
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print("all is closed")

asyncio.run(main())
