import asyncio

def count(loop, number):
    print(f"callback {number}")
    if number < 3:
        loop.call_soon(count, loop, number + 1)

async def talk():
    print("talk 1")
    await asyncio.sleep(0)
    print("talk 2")

async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(count, loop, 1)
    await asyncio.create_task(talk(), name="talk")

asyncio.run(main())
