import asyncio
import functools


def callback(future):
    pass


class Has:
    def method(self, future):
        pass


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future)
    future.add_done_callback(callback)
    print(future)
    future.add_done_callback(functools.partial(callback))
    print(future)
    future.add_done_callback(Has().method)
    print(future)
    print(future.remove_done_callback(callback), future)
    future.set_result({"a": 1})
    print(future)
    failed = loop.create_future()
    failed.set_exception(KeyError("k"))
    print(failed, repr(failed.exception()))
    cancelled = loop.create_future()
    cancelled.cancel()
    print(cancelled)

asyncio.run(main())
