import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    for ask in (future.result, future.exception):
        try:
            ask()
        except asyncio.InvalidStateError as error:
            print(error)
    print(future.done(), future.cancelled())
    future.set_exception(OSError("disk"))
    print(repr(future.exception()))
    try:
        future.set_result(1)
    except asyncio.InvalidStateError as error:
        print(error)
    try:
        await future
    except OSError as error:
        print("raised", error)
    other = asyncio.get_running_loop().create_future()
    try:
        other.set_exception(StopIteration)
    except TypeError as error:
        print(error)

asyncio.run(main())

# expect: Result is not set.
# expect: Exception is not set.
# expect: False False
# expect: OSError('disk')
# expect: invalid state
# expect: raised disk
# expect: StopIteration interacts badly with generators and cannot be raised into a Future
