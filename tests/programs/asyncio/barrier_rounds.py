import asyncio


async def runner(name, barrier):
    for lap in range(2):
        await asyncio.sleep(0.1 * (name + 1))
        position = await barrier.wait()
        print("runner", name, "lap", lap, "arrived as", position)


async def main():
    barrier = asyncio.Barrier(3)
    await asyncio.gather(*(runner(n, barrier) for n in range(3)))

asyncio.run(main())

# expect: runner 2 lap 0 arrived as 2
# expect: runner 0 lap 0 arrived as 0
# expect: runner 1 lap 0 arrived as 1
# expect: runner 2 lap 1 arrived as 2
# expect: runner 0 lap 1 arrived as 0
# expect: runner 1 lap 1 arrived as 1
