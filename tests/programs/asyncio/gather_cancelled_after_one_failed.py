import asyncio


async def fail():
    await asyncio.sleep(0.1)
    raise ValueError("first")


async def slow(name):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    gathered = asyncio.gather(fail(), slow("a"), slow("b"))
    try:
        await gathered
    except ValueError as error:
        print("caught", error)
    print(gathered.done(), gathered.cancel())
    print(sorted(t.get_coro().__name__ for t in asyncio.all_tasks()))
    await asyncio.sleep(0.1)

asyncio.run(main())

# expect: caught first
# expect: True False
# expect: ['main', 'slow', 'slow']
# expect: a cancelled
# expect: b cancelled
