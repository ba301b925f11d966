import asyncio, gc
async def job():
    try:
        await asyncio.sleep(10)
    finally:
        print("closing")
loop = asyncio.new_event_loop()
c = job()
task = loop.create_task(c)
loop.run_until_complete(asyncio.sleep(0))
loop.close()
del task, c
gc.collect()
print("end")

# expect: closing
# expect: end
