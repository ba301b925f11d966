# Lesson 14: CancelledError is no subclass of Exception; a bare except catches it.
import asyncio

async def careful():
    try:
        await asyncio.sleep(10)
    except Exception:
        print("never")

async def careless():
    try:
        await asyncio.sleep(10)
    except:
        print("a bare except catches it")

async def main():
    print(issubclass(asyncio.CancelledError, Exception))
    for work in careful, careless:
        task = asyncio.create_task(work())
        await asyncio.sleep(1)
        task.cancel()
        await asyncio.wait([task])
        print(work.__name__, task.cancelled())

asyncio.run(main())

# expect: False
# expect: careful True
# expect: a bare except catches it
# expect: careless False
