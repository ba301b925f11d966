import asyncio
running = set()
async def note(n):
    await asyncio.sleep(n)
async def main():
    for n in (0.1, 0.2):
        t = asyncio.create_task(note(n))
        running.add(t)
        t.add_done_callback(running.discard)
    await asyncio.sleep(1)
asyncio.run(main())
