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
