import asyncio


async def quick():
    print("quick")
    return 1


async def waits(task):
    print("waits")
    print("got", await task)


async def main():
    task = asyncio.create_task(quick())
    others = [asyncio.create_task(waits(task)) for _ in range(3)]
    await asyncio.sleep(0)
    print("main 1")
    await asyncio.sleep(0)
    print("main 2")
    await asyncio.sleep(0)
    print("main 3")
    await asyncio.gather(*others)

asyncio.run(main())

# expect: quick
# expect: waits
# expect: got 1
# expect: waits
# expect: got 1
# expect: waits
# expect: got 1
# expect: main 1
# expect: main 2
# expect: main 3
