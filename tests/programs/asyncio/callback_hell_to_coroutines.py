import asyncio


def later(loop, delay, value, callback):
    loop.call_later(delay, callback, None if value < 0 else value, ValueError("negative") if value < 0 else None)


def with_callbacks(loop, done):
    def first(value, error):
        print("first", value)

        def second(value2, error2):
            print("second", value2, error2)
            done.set_result((value, value2))
        later(loop, 0.1, value - 5, second)
    later(loop, 0.1, 3, first)


def as_future(delay, value):
    loop = asyncio.get_event_loop()
    future = loop.create_future()

    def callback(result, error):
        if future.cancelled():
            print("nobody waits any more")
        elif error:
            future.set_exception(error)
        else:
            future.set_result(result)
    later(loop, delay, value, callback)
    return future


async def with_coroutines():
    value = await as_future(0.1, 3)
    try:
        await as_future(0.1, value - 5)
    except ValueError as error:
        print("coroutine:", error)
    try:
        await asyncio.wait_for(as_future(0.5, 1), 0.2)
    except asyncio.TimeoutError:
        print("timeout")
    await asyncio.sleep(0.5)


async def main():
    done = asyncio.get_running_loop().create_future()
    with_callbacks(asyncio.get_running_loop(), done)
    print(await done)
    await with_coroutines()

asyncio.run(main())

# expect: first 3
# expect: second None negative
# expect: (3, None)
# expect: coroutine: negative
# expect: timeout
# expect: nobody waits any more
