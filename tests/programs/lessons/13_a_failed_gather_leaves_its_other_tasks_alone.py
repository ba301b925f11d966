# Lesson 13: gather hands on the first exception at once; its other tasks go on, and are not cancelled.
import asyncio

async def fetch(name, delay, fails=False):
    await asyncio.sleep(delay)
    if fails:
        raise ValueError(name)
    print(f"{name}: reply")

async def main():
    users = asyncio.create_task(fetch("users", 1.0))
    try:
        await asyncio.gather(users, fetch("posts", 0.5, fails=True))
    except ValueError as error:
        print("caught", error, users.done())
    await asyncio.sleep(1)
    print(users.done(), users.cancelled())

asyncio.run(main())

# expect: caught posts False
# expect: users: reply
# expect: True False
