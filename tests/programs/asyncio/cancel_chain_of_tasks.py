import asyncio


async def leaf():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("leaf", error.args)
        raise


async def middle(task):
    try:
        await task
    except asyncio.CancelledError as error:
        print("middle", error.args)
        raise


async def main():
    task = asyncio.create_task(leaf())
    chain = [task]
    for _ in range(3):
        chain.append(asyncio.create_task(middle(chain[-1])))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    chain[-1].cancel("from the top")
    print([t.cancelling() for t in chain])
    print(await asyncio.gather(*chain, return_exceptions=True))
    print([t.cancelled() for t in chain])

asyncio.run(main())

# expect: [1, 1, 1, 1]
# expect: leaf ('from the top',)
# expect: middle ('from the top',)
# expect: middle ('from the top',)
# expect: middle ('from the top',)
# expect: [CancelledError(''), CancelledError(''), CancelledError(''), CancelledError('')]
# expect: [True, True, True, True]
