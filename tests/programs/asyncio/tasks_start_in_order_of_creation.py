import asyncio


async def say(name):
    print(name, "starts")
    await asyncio.sleep(0)
    print(name, "ends")


async def main():
    tasks = [asyncio.create_task(say(n)) for n in "abc"]
    print("made")
    for task in tasks:
        await task

asyncio.run(main())

# expect: made
# expect: a starts
# expect: b starts
# expect: c starts
# expect: a ends
# expect: b ends
# expect: c ends
