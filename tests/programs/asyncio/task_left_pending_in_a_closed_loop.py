import asyncio
async def job():
    await asyncio.sleep(10)
loop = asyncio.new_event_loop()
task = loop.create_task(job())
loop.run_until_complete(asyncio.sleep(0))
loop.close()
print("end")

# expect: end
