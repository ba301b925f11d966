import asyncio


async def job():
    pass


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug())
    coroutine = job()
    for wrong in (job, coroutine, 3):
        for method in (loop.call_soon, loop.call_soon_threadsafe):
            try:
                method(wrong)
            except TypeError as error:
                print(str(error).split(" at ")[0])
    try:
        loop.call_later(None, print)
    except TypeError as error:
        print(error)
    await coroutine

asyncio.run(main(), debug=True)

# expect: True
# expect: coroutines cannot be used with call_soon()
# expect: coroutines cannot be used with call_soon_threadsafe()
# expect: coroutines cannot be used with call_soon()
# expect: coroutines cannot be used with call_soon_threadsafe()
# expect: a callable object was expected by call_soon(), got 3
# expect: a callable object was expected by call_soon_threadsafe(), got 3
# expect: delay must not be None
