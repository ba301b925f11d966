import asyncio


def callback(future):
    print("called")


async def main():
    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(callback)
    future.add_done_callback(callback)
    future.add_done_callback(print)
    print(future.remove_done_callback(callback), future.remove_done_callback(callback))
    future.add_done_callback(callback)
    future.remove_done_callback(print)
    future.set_result(None)
    await asyncio.sleep(0)

asyncio.run(main())

# expect: 2 0
# expect: called
