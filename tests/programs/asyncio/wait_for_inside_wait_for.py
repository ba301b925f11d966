import asyncio


async def nap(n):
    try:
        await asyncio.sleep(n)
        return n
    finally:
        print("nap leaves", asyncio.get_running_loop().time())


async def main():
    for outer, inner in ((1, 1), (1, 2), (2, 1)):
        try:
            print(await asyncio.wait_for(asyncio.wait_for(nap(5), inner), outer))
        except TimeoutError:
            print("late", outer, inner, asyncio.get_running_loop().time())

asyncio.run(main())

# expect: nap leaves 1.0
# expect: late 1 1 1.0
# expect: nap leaves 2.0
# expect: late 1 2 2.0
# expect: nap leaves 3.0
# expect: late 2 1 3.0
