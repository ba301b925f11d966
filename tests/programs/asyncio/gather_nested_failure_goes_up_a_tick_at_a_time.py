import asyncio


async def fails():
    await asyncio.sleep(0)
    raise KeyError("deep")


async def sleeps():
    await asyncio.sleep(1)
    print("slept")


async def main():
    try:
        await asyncio.gather(asyncio.gather(asyncio.gather(fails(), sleeps()), sleeps()), sleeps())
    except KeyError as error:
        print("caught", error, asyncio.get_running_loop().time())
    print(len(asyncio.all_tasks()))
    await asyncio.sleep(2)

asyncio.run(main())

# expect: caught 'deep' 0.0
# expect: 4
# expect: slept
# expect: slept
# expect: slept
