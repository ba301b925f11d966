import asyncio

def ring(text):
    print(text)

async def work():
    print("worker: begin")
    await asyncio.sleep(0.5)
    print("worker: end")

async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(1.0, ring, "late")
    worker = asyncio.create_task(work(), name="worker")
    loop.call_soon(ring, "soon")
    print("main: all is set")
    await asyncio.sleep(1.5)

asyncio.run(main())
