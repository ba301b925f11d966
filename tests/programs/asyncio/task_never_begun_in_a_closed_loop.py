import asyncio
async def job():
    await asyncio.sleep(10)
loop = asyncio.new_event_loop()
task = loop.create_task(job())
loop.close()
print("end")

# expect: end
