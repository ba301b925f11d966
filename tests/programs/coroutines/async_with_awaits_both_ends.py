class Manager:
    def __init__(self, swallow=False):
        self.swallow = swallow

    async def __aenter__(self):
        print("enter")
        return self

    async def __aexit__(self, kind, value, traceback):
        print("exit", kind and kind.__name__, value)
        return self.swallow


def drive(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


async def main():
    async with Manager() as m, Manager(swallow=True):
        print("inside", type(m).__name__)
        raise ValueError("swallowed")
    async with Manager():
        return "returned"


print(drive(main()))


class Plain:
    def __enter__(self):
        pass

    def __exit__(self, *args):
        pass


class NotAwaitable:
    def __aenter__(self):
        return 5

    async def __aexit__(self, *args):
        pass


async def wrong(manager):
    async with manager:
        pass


for manager in (Plain(), NotAwaitable()):
    try:
        drive(wrong(manager))
    except TypeError as error:
        print(error)


async def sync_with():
    with Manager():
        pass


try:
    drive(sync_with())
except TypeError as error:
    print(error)

# expect: enter
# expect: enter
# expect: inside Manager
# expect: exit ValueError swallowed
# expect: exit None None
# expect: enter
# expect: exit None None
# expect: returned
# expect: 'Plain' object does not support the asynchronous context manager protocol
# expect: 'async with' received an object from __aenter__ that does not implement __await__: int
# expect: 'Manager' object does not support the context manager protocol
