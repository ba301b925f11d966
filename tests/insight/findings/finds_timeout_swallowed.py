import asyncio
async def stubborn():
    while True:
        try:
            await asyncio.sleep(1)
            return "done"
        except asyncio.CancelledError:  # finds: cancellation swallowed
            print("no")
async def main():
    try:
        print(await asyncio.wait_for(stubborn(), 0.5))
    except TimeoutError:
        print("timeout")
asyncio.run(main())
