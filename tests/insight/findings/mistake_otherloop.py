import asyncio
q = None
async def fill():
    global q
    q = asyncio.Queue()
    await asyncio.wait({asyncio.create_task(q.get())}, timeout=0.1)
async def use():
    await q.get()  # finds: asyncio misused
asyncio.run(fill())
asyncio.run(use())
