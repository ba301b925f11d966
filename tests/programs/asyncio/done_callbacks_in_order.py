import asyncio


def done(name):
    return lambda future: print(name, future.result())


async def main():
    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(done("a"))
    callback = done("b")
    future.add_done_callback(callback)
    future.add_done_callback(callback)
    future.add_done_callback(done("c"))
    print(future.remove_done_callback(callback))
    future.set_result(42)
    print("set")
    await asyncio.sleep(0)
    future.add_done_callback(done("late"))
    await asyncio.sleep(0)

asyncio.run(main())

# expect: 2
# expect: set
# expect: a 42
# expect: c 42
# expect: late 42
