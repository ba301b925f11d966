import asyncio

async def readings(sensor, values):
    for value in values:
        await asyncio.sleep(0.2)
        yield value
    print(f"{sensor}: no more")

async def main():
    async for value in readings("door", [3, 8]):
        print(f"door: {value}")
    high = [value
            async for value in readings("roof", [5, 9, 7])
            if value > 6]
    print(f"high: {high}")

asyncio.run(main())
