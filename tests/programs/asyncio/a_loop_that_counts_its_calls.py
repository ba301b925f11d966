import asyncio


class CountingLoop(asyncio.SelectorEventLoop):
    def __init__(self):
        super().__init__()
        self.soon = self.later = self.at = self.tasks = 0
        self.kinds = []

    def call_soon(self, callback, *args, context=None):
        self.soon += 1
        self.kinds.append((type(callback).__name__, len(args), context is not None))
        return super().call_soon(callback, *args, context=context)

    def call_later(self, delay, callback, *args, context=None):
        self.later += 1
        print("later", delay, getattr(callback, "__name__", callback))
        return super().call_later(delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        self.at += 1
        return super().call_at(when, callback, *args, context=context)

    def create_task(self, coro, **options):
        self.tasks += 1
        print("task", coro.__name__)
        return super().create_task(coro, **options)


async def child(number):
    await asyncio.sleep(0)
    await asyncio.sleep(0.1 * number)
    return number


async def main():
    print(await asyncio.gather(child(1), child(2)))
    task = asyncio.create_task(child(3))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")
    future = loop.create_future()
    future.add_done_callback(lambda future: print("called back", future.result()))
    loop.call_later(0.5, future.set_result, "value")
    print(await future)
    event = asyncio.Event()
    loop.call_soon(event.set)
    await event.wait()
    return "done"


loop = CountingLoop()
asyncio.set_event_loop(loop)
try:
    print(loop.run_until_complete(main()))
finally:
    print(loop.soon, loop.later, loop.at, loop.tasks)
    for kind in loop.kinds:
        print(kind)
    loop.close()

# expect: task main
# expect: task child
# expect: task child
# expect: later 0.1 _set_result_unless_cancelled
# expect: later 0.2 _set_result_unless_cancelled
# expect: [1, 2]
# expect: task child
# expect: cancelled
# expect: later 0.5 set_result
# expect: called back value
# expect: value
# expect: done
# expect: 19 3 3 4
# expect: ('TaskStepMethWrapper', 0, True)
# expect: ('TaskStepMethWrapper', 0, True)
# expect: ('TaskStepMethWrapper', 0, True)
# expect: ('TaskStepMethWrapper', 0, True)
# expect: ('TaskStepMethWrapper', 0, True)
# expect: ('builtin_function_or_method', 1, True)
# expect: ('function', 1, True)
# expect: ('builtin_function_or_method', 1, True)
# expect: ('function', 1, True)
# expect: ('builtin_function_or_method', 1, True)
# expect: ('TaskStepMethWrapper', 0, True)
# expect: ('TaskStepMethWrapper', 0, True)
# expect: ('TaskStepMethWrapper', 0, True)
# expect: ('builtin_function_or_method', 1, True)
# expect: ('function', 1, True)
# expect: ('builtin_function_or_method', 1, True)
# expect: ('method', 0, False)
# expect: ('builtin_function_or_method', 1, True)
# expect: ('function', 1, True)
