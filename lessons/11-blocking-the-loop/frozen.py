import asyncio
import time

async def heartbeat():
    for beat in range(1, 5):
        print(f"beat {beat}")
        await asyncio.sleep(0.5)

async def write_report():
    await asyncio.sleep(0.75)
    print("report: begin")
    time.sleep(2)
    print("report: end")

async def main():
    heart = asyncio.create_task(heartbeat(), name="heart")
    report = asyncio.create_task(write_report(), name="report")
    await heart
    await report

asyncio.run(main())
