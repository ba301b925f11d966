import asyncio


async def slow():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("slow cancelled")
        raise


async def main():
    try:
        await asyncio.wait_for(slow(), 0.5)
    except asyncio.TimeoutError as error:
        print("timeout", repr(error), type(error) is TimeoutError, repr(error.__cause__))

asyncio.run(main())

# expect: slow cancelled
# expect: timeout TimeoutError() True CancelledError()
