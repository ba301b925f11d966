import asyncio

database = {"open": True}

async def serve(name):
    try:
        while True:
            await asyncio.sleep(1.0)
    finally:
        if database["open"]:
            print(f"{name}: all is saved")
        else:
            print(f"{name}: database is closed!")

async def main():
    task = asyncio.create_task(serve("web"), name="web")
    await asyncio.sleep(1.5)
    task.cancel()
    await asyncio.wait([task])
    database["open"] = False
    print("database is closed, main is done")

asyncio.run(main())
