import asyncio


async def job(n):
    await asyncio.sleep(n / 10)
    return n


async def main():
    done, pending = await asyncio.wait(asyncio.create_task(job(n)) for n in (2, 1))
    print(sorted(t.result() for t in done), pending)
    names = {asyncio.create_task(job(n)): n for n in (3, 1)}
    pending = set(names)
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            print("done", names[task])
    for bad in ([job(1)], [], job(1)):
        try:
            await asyncio.wait(bad)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)

asyncio.run(main())
