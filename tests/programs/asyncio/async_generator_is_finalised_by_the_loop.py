import asyncio


async def numbers(name):
    try:
        for n in range(10):
            await asyncio.sleep(0)
            yield n
    finally:
        print(name, "closing")
        await asyncio.sleep(0.1)
        print(name, "closed")


async def main():
    async for n in numbers("first"):
        if n == 2:
            break
    print("after the loop")
    await asyncio.sleep(0)
    print("one tick later")
    await asyncio.sleep(0.2)
    second = numbers("second")
    print(await anext(second), await second.__anext__())
    await second.aclose()
    print("explicitly closed")
    third = numbers("third")
    await anext(third)
    asyncio.get_running_loop().third = third  # left for the end of the run

asyncio.run(main())
print("end")

# expect: after the loop
# expect: one tick later
# expect: first closing
# expect: first closed
# expect: 0 1
# expect: second closing
# expect: second closed
# expect: explicitly closed
# expect: third closing
# expect: third closed
# expect: end
