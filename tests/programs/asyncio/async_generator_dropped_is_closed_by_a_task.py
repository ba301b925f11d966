import asyncio


async def numbers(name):
    try:
        for i in range(10):
            yield i
    finally:
        print(name, "closing", asyncio.current_task().get_name())
        await asyncio.sleep(0.5)
        print(name, "closed")


async def main():
    async for i in numbers("a"):
        if i == 1:
            break
    print("after break")
    await asyncio.sleep(0)
    print("one tick later")
    await asyncio.sleep(1)
    async for i in numbers("b"):
        break
    print("main ends")

asyncio.run(main())

# expect: after break
# expect: one tick later
# expect: a closing Task-2
# expect: a closed
# expect: main ends
# expect: b closing Task-3
