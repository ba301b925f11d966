import asyncio

loop = asyncio.new_event_loop()
future = loop.create_future()
loop.call_later(1, future.cancel, "late")
try:
    loop.run_until_complete(future)
except asyncio.CancelledError as error:
    print("cancelled", error.args)


async def job():
    asyncio.current_task().cancel()
    await asyncio.sleep(0)

try:
    loop.run_until_complete(job())
except asyncio.CancelledError as error:
    print("cancelled", error.args)
loop.close()

# expect: cancelled ('late',)
# expect: cancelled ()
