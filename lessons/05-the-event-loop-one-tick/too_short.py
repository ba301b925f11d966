import asyncio

def ring(text):
    print(text)

async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.5, ring, "early")
    loop.call_later(1.0, ring, "late")
    await asyncio.sleep(0.7)
    print("main is done")

asyncio.run(main())
