# Lesson 22: set() is not now for those who wait; who comes later does not wait; wait_for looks again by itself.
import asyncio

async def runner(name, gun):
    await gun.wait()
    print(name)

async def main():
    gun = asyncio.Event()
    first = asyncio.create_task(runner("first", gun))
    await asyncio.sleep(0.1)
    gun.set()
    print("set")
    await runner("late", gun)
    await first
    shelf, changed = [], asyncio.Condition()

    async def buyer():
        async with changed:
            await changed.wait_for(lambda: shelf)
            print(shelf.pop())

    task = asyncio.create_task(buyer())
    await asyncio.sleep(0.1)
    for bread in None, "rye":
        async with changed:
            if bread:
                shelf.append(bread)
            changed.notify_all()
        await asyncio.sleep(0.1)
        print(task.done())

asyncio.run(main())

# expect: set
# expect: late
# expect: first
# expect: False
# expect: rye
# expect: True
