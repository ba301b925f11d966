import asyncio


async def waiter(name, future):
    await future
    print(name)


async def main():
    future = asyncio.get_running_loop().create_future()
    tasks = [asyncio.create_task(waiter(name, future)) for name in "abcdef"]
    await asyncio.sleep(0)
    tasks[2].cancel()
    future_is = future.done()
    print(future_is)
    try:
        future.set_result(None)
    except asyncio.InvalidStateError as error:
        print("refused", error)
    print(await asyncio.gather(*tasks, return_exceptions=True))

asyncio.run(main())

# expect: True
# expect: refused invalid state
# expect: [CancelledError(''), CancelledError(''), CancelledError(''), CancelledError(''), CancelledError(''), CancelledError('')]
