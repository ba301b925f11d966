import asyncio


async def job():
    print("never printed")


async def main():
    job()
    print("after the call")
    coroutine = job()
    print("kept so far")
    coroutine = None
    print("dropped")
    asyncio.sleep(1)
    print("end")

asyncio.run(main())

# expect: after the call
# expect: kept so far
# expect: dropped
# expect: end
