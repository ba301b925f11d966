# stderr: last
import asyncio


async def fails():
    await asyncio.sleep(1)
    raise ValueError("out of the loop")

loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(fails())
except ValueError as error:
    print("caught", error)
loop.run_until_complete(fails())

# expect: caught out of the loop
