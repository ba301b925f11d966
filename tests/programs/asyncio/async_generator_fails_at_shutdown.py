import asyncio


async def bad():
    try:
        yield 1
    finally:
        raise ValueError("while closing")


async def main():
    def handler(loop, context):
        print(context["message"].split(" <")[0], repr(context["exception"]), sorted(context))

    asyncio.get_running_loop().set_exception_handler(handler)
    global kept
    kept = bad()
    await anext(kept)

asyncio.run(main())

# expect: an error occurred during closing of asynchronous generator ValueError('while closing') ['asyncgen', 'exception', 'message']
