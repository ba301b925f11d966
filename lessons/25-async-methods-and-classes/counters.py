import asyncio

def make_counter(name, delay):
    count = 0

    async def tick():
        nonlocal count
        await asyncio.sleep(delay)
        count += 1
        print(f"{name}: {count}")

    return tick

async def main():
    fast = make_counter("fast", 0.3)
    slow = make_counter("slow", 0.7)
    await asyncio.gather(fast(), slow(), fast())

asyncio.run(main())
