import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(2, "value"))
    done, pending = await asyncio.wait([task], timeout=0.5)
    print(len(done), len(pending))
    done, pending = await asyncio.wait([task], timeout=5)
    print(len(done), len(pending), done.pop().result())

asyncio.run(main())

# expect: 0 1
# expect: 1 0 value
