# stderr: last
import asyncio

for name in ("coroutine", "async", "JoinableQueue"):
    try:
        print(getattr(asyncio, name))
    except AttributeError as error:
        print(error)
for make in (asyncio.Lock, asyncio.Event, asyncio.Semaphore, asyncio.Queue, asyncio.Condition):
    try:
        make(loop=None)
    except TypeError as error:
        print("loop" in str(error))


async def main():
    try:
        await asyncio.wait([asyncio.sleep(0)])
    except TypeError as error:
        print(error)
    try:
        await asyncio.sleep(0, loop=None)
    except TypeError as error:
        print(error)

asyncio.run(main())

# expect: module 'asyncio' has no attribute 'coroutine'
# expect: module 'asyncio' has no attribute 'async'
# expect: module 'asyncio' has no attribute 'JoinableQueue'
# expect: True
# expect: True
# expect: True
# expect: True
# expect: True
# expect: Passing coroutines is forbidden, use tasks explicitly.
# expect: sleep() got an unexpected keyword argument 'loop'
