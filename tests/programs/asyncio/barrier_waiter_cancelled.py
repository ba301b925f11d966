import asyncio


async def party(name, barrier):
    try:
        async with barrier as position:
            print(name, position)
    except asyncio.CancelledError:
        print(name, "cancelled", barrier.n_waiting)
        raise


async def main():
    barrier = asyncio.Barrier(2)
    task = asyncio.create_task(party("a", barrier))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(0)
    await asyncio.gather(*[party(n, barrier) for n in "bc"])
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print(error)

asyncio.run(main())

# expect: a cancelled 0
# expect: c 1
# expect: b 0
# expect: parties must be > 0
