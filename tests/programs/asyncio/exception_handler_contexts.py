import asyncio


def handler(loop, context):
    print(sorted(context), context["message"].split(" at ")[0], repr(context.get("exception")))


async def fails():
    raise ValueError("lost")


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    task = asyncio.create_task(fails())
    await asyncio.sleep(0)
    del task
    future = loop.create_future()
    future.set_exception(KeyError("never asked for"))
    del future
    loop.call_soon(int, "no number")
    loop.call_later(0.1, lambda: 1 / 0)
    await asyncio.sleep(1)
    loop.call_exception_handler({"message": "by hand", "extra": 1})
    for wrong in (3, "text"):
        try:
            loop.set_exception_handler(wrong)
        except TypeError as error:
            print(error)

asyncio.run(main())

# expect: None
# expect: True
# expect: ['exception', 'future', 'message'] Task exception was never retrieved ValueError('lost')
# expect: ['exception', 'future', 'message'] Future exception was never retrieved KeyError('never asked for')
# expect: ['exception', 'handle', 'message'] Exception in callback int('no number') ValueError("invalid literal for int() with base 10: 'no number'")
# expect: ['exception', 'handle', 'message'] Exception in callback main.<locals>.<lambda>() ZeroDivisionError('division by zero')
# expect: ['extra', 'message'] by hand None
# expect: A callable object or None is expected, got 3
# expect: A callable object or None is expected, got 'text'
