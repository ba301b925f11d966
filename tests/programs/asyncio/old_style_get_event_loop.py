# stderr: ignore
import asyncio


async def job():
    print(asyncio.get_event_loop() is loop)
    await asyncio.sleep(1)
    return "done"


loop = asyncio.get_event_loop()
print(asyncio.get_event_loop() is loop)
try:
    print(loop.run_until_complete(job()))
finally:
    loop.close()
try:
    loop.run_until_complete(asyncio.sleep(1))
except RuntimeError as error:
    print(error)

# expect: True
# expect: True
# expect: done
# expect: Event loop is closed
