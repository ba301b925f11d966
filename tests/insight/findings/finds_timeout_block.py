import asyncio, time
async def main():
    async with asyncio.timeout(0.5):  # finds: timeout missed
        total = 0
        for n in range(4):
            time.sleep(0.3)
            total += n
        print(total)
asyncio.run(main())
