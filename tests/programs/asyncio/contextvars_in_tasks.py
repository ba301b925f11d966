import asyncio
import contextvars

request = contextvars.ContextVar("request", default="none")


async def handler(n):
    request.set(n)
    await asyncio.sleep(0.1)
    print("handler", n, "sees", request.get())


async def main():
    request.set("main")
    await asyncio.gather(handler(1), handler(2))
    print("main sees", request.get())
    asyncio.get_running_loop().call_soon(lambda: print("callback sees", request.get()))
    request.set("changed")
    await asyncio.sleep(0)

asyncio.run(main())

# expect: handler 1 sees 1
# expect: handler 2 sees 2
# expect: main sees main
# expect: callback sees main
