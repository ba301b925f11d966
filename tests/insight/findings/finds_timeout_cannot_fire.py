import asyncio, time
async def slow():
    for _ in range(3):
        time.sleep(0.5)
    return "late"  # finds: timeout missed
async def main():
    try:
        print(await asyncio.wait_for(slow(), 1))
    except TimeoutError:
        print("timeout")
asyncio.run(main())
