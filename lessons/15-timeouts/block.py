import asyncio

async def step(name, before):
    await asyncio.sleep(0.4)
    print(f"{name} is done")
    return f"{before}, {name}"

async def main():
    try:
        async with asyncio.timeout(1.0):
            so_far = await step("log in", "start")
            so_far = await step("search", so_far)
            so_far = await step("download", so_far)
            print("all in time")
    except TimeoutError:
        print(f"out of time after: {so_far}")

asyncio.run(main())
