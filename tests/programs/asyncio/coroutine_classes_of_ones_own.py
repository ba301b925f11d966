"""A class with send(), throw() and close() is a coroutine for a task; and attributes that some types miss."""
import asyncio
import collections.abc
import types


class Steps(collections.abc.Coroutine):
    def __init__(self, steps):
        self.steps, self.log = steps, []

    def send(self, value):
        self.log.append(value)
        if self.steps == 0:
            raise StopIteration("all done")
        self.steps -= 1

    def throw(self, kind, value=None, traceback=None):
        self.log.append(type(kind) if isinstance(kind, BaseException) else kind)
        raise kind

    def __await__(self):
        while True:
            try:
                yield self.send(None)
            except StopIteration as stop:
                return stop.value


async def main():
    steps = Steps(2)
    task = asyncio.create_task(steps, name="own")
    print(await task, task, steps.log, await Steps(1), asyncio.iscoroutine(steps))
    steps = Steps(100)
    task = asyncio.create_task(steps)
    await asyncio.sleep(0)
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True), steps.log[-1].__name__)
    try:
        types.SimpleNamespace(a=1).b
    except AttributeError as error:
        print(error)
    try:
        asyncio.create_task(asyncio.Queue())
    except TypeError as error:
        print(error)


asyncio.run(main())

# expect: all done <Task finished name='own' coro=<<Steps without __name__>()> result='all done'> [None, None, None] all done True
# expect: [CancelledError('')] CancelledError
# expect: 'types.SimpleNamespace' object has no attribute 'b'
# expect: a coroutine was expected, got <Queue at 0x.. maxsize=0>
