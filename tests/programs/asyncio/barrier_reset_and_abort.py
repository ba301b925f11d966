import asyncio


async def party(name, barrier):
    try:
        print(name, await barrier.wait())
    except asyncio.BrokenBarrierError as error:
        print(name, "broken:", error)


async def main():
    barrier = asyncio.Barrier(3)
    tasks = [asyncio.create_task(party(n, barrier)) for n in "ab"]
    await asyncio.sleep(0)
    print(barrier.n_waiting, barrier.parties, barrier.broken)
    await barrier.reset()
    await asyncio.gather(*tasks)
    await asyncio.gather(*[party(n, barrier) for n in "cde"])
    tasks = [asyncio.create_task(party(n, barrier)) for n in "fg"]
    await asyncio.sleep(0)
    await barrier.abort()
    await asyncio.gather(*tasks)
    await party("h", barrier)
    print(barrier.broken)

asyncio.run(main())

# expect: 2 3 False
# expect: a broken: Abort or reset of barrier
# expect: b broken: Abort or reset of barrier
# expect: e 2
# expect: c 0
# expect: d 1
# expect: f broken: Abort or reset of barrier
# expect: g broken: Abort or reset of barrier
# expect: h broken: Barrier aborted
# expect: True
