import asyncio


async def job(seconds):
    try:
        await asyncio.sleep(seconds)
        return "in time"
    except asyncio.CancelledError:
        print("job cancelled")
        raise


async def main():
    for seconds in (0.9, 1.0, 1.1):
        try:
            print(seconds, await asyncio.wait_for(job(seconds), 1.0))
        except asyncio.TimeoutError as error:
            print(seconds, "late", repr(error), repr(error.__cause__))

asyncio.run(main())

# expect: 0.9 in time
# expect: job cancelled
# expect: 1.0 late TimeoutError() CancelledError()
# expect: job cancelled
# expect: 1.1 late TimeoutError() CancelledError()
