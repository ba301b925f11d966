import asyncio


async def child():
    await asyncio.sleep(10)


async def main():
    tasks = [asyncio.create_task(child(), name=f"c{i}") for i in range(2)]
    group = asyncio.gather(*tasks)
    await asyncio.sleep(0)
    tasks[0].cancel("enough")
    try:
        await group
    except asyncio.CancelledError as error:
        print("gather raised", repr(error))
    print([t.cancelled() for t in tasks])
    results = await asyncio.gather(*tasks, return_exceptions=True) if tasks[1].cancel() else None
    print([repr(r) for r in results])

asyncio.run(main())

# expect: gather raised CancelledError('enough')
# expect: [True, False]
# expect: ["CancelledError('')", "CancelledError('')"]
