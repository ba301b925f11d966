import asyncio


async def job():
    asyncio.get_running_loop().stop()
    await asyncio.sleep(1)


loop = asyncio.new_event_loop()
task = loop.create_task(job())
try:
    loop.run_until_complete(task)
except RuntimeError as error:
    print(error)
print(loop.run_until_complete(task))
loop.close()

# expect: Event loop stopped before Future completed.
# expect: None
