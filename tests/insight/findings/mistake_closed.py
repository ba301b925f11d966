import asyncio
loop = asyncio.new_event_loop()
async def w(): return 1
loop.run_until_complete(w())
loop.close()
loop.run_until_complete(w())  # finds: asyncio misused
