import asyncio
import gc

async def watch(door):
    print("watch: begin")
    await door.wait()
    print("watch: the door is open")

async def main():
    task = asyncio.create_task(watch(asyncio.Event()), name="watch")
    await asyncio.sleep(0.5)
    print("tidying up")
    gc.collect()
    print("main goes on")

asyncio.run(main())
