import asyncio


async def bad():
    await asyncio.sleep(0.1)
    raise ValueError("bad")


async def good():
    await asyncio.sleep(0.2)
    print("good finished")
    return "good"


async def main():
    try:
        await asyncio.gather(bad(), good())
    except ValueError as error:
        print("caught", error)
    await asyncio.sleep(0.5)
    print("end")

asyncio.run(main())

# expect: caught bad
# expect: good finished
# expect: end
