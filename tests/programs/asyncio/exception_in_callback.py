# stderr: ignore
import asyncio


def bad():
    raise RuntimeError("callback")


def handler(loop, context):
    print(context["message"].split(" at ")[0], repr(context["exception"]))


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(bad)
    await asyncio.sleep(0)
    loop.set_exception_handler(handler)
    loop.call_soon(bad)
    await asyncio.sleep(0)
    print("goes on")

asyncio.run(main())

# expect: Exception in callback bad() RuntimeError('callback')
# expect: goes on
