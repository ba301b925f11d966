import asyncio


async def job():
    await asyncio.sleep(100)

loop = asyncio.new_event_loop()
task = loop.create_task(job(), name="forgotten")
loop.run_until_complete(asyncio.sleep(1))
loop.close()
print("closed")
del task, loop
print("end")

# expect: closed
# expect: end
