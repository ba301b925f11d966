import asyncio
import time

def make_report():
    time.sleep(2)
    return "ten pages"

async def heartbeat():
    for beat in range(1, 5):
        print(f"beat {beat}")
        await asyncio.sleep(0.5)

async def write_report():
    await asyncio.sleep(0.75)
    pages = await asyncio.to_thread(make_report)
    print(f"report: {pages}")

async def main():
    heart = asyncio.create_task(heartbeat(), name="heart")
    report = asyncio.create_task(write_report(), name="report")
    await heart
    await report

asyncio.run(main())
