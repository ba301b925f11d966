import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.set_result(1)
    future.add_done_callback(lambda f: print("first", f.result()))
    loop.call_soon(print, "soon")
    future.add_done_callback(lambda f: print("second", f.result()))
    print("added")
    await future
    print("awaited")
    await asyncio.sleep(0)
    print("a tick later")

asyncio.run(main())

# expect: added
# expect: awaited
# expect: first 1
# expect: soon
# expect: second 1
# expect: a tick later
