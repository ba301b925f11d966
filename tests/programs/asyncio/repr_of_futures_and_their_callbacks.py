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

# expect: <Future pending>
# expect: <Future pending cb=[callback() at repr_of_futures_and_their_callbacks.py:5]>
# expect: <Future pending cb=[callback() at repr_of_futures_and_their_callbacks.py:5, callback()() at repr_of_futures_and_their_callbacks.py:5]>
# expect: <Future pending cb=[callback() at repr_of_futures_and_their_callbacks.py:5, <1 more>, Has.method()]>
# expect: 1 <Future pending cb=[callback()() at repr_of_futures_and_their_callbacks.py:5, Has.method()]>
# expect: <Future finished result={'a': 1}>
# expect: <Future finished exception=KeyError('k')> KeyError('k')
# expect: <Future cancelled>
