import asyncio


def handler(loop, context):
    raise KeyError("in the handler")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_exception_handler({"message": "original"})
    loop.set_exception_handler(None)
    loop.call_exception_handler({"message": "plain", "zeta": 1, "alpha": "a"})
    loop.call_exception_handler({})
    print("goes on")

asyncio.run(main())

# expect: goes on
