# steps: ignore
import asyncio


class Stepper(asyncio.AbstractEventLoop):
    """Runs one callback at a time, by hand."""

    def __init__(self):
        self.queue = []

    def get_debug(self):
        return False

    def call_soon(self, callback, *args, context=None):
        self.queue.append((callback, args, context))

    def call_exception_handler(self, context):
        print("handler", context["message"])

    def step(self):
        callback, args, context = self.queue.pop(0)
        asyncio._set_running_loop(self)
        try:
            print("step", type(callback).__name__, [type(arg).__name__ for arg in args])
            context.run(callback, *args)
        finally:
            asyncio._set_running_loop(None)


async def work(future):
    print("work begins")
    got = await future
    print("work got", got)
    return got * 2


loop = Stepper()
future = asyncio.Future(loop=loop)
task = asyncio.Task(work(future), loop=loop, name="by hand")
print(task.done(), future.get_loop() is loop, len(loop.queue))
loop.step()
print(task.done(), len(loop.queue))
future.set_result(21)
print(len(loop.queue))
loop.step()
print(task.done(), task.result(), loop.queue)
task.add_done_callback(lambda task: print("late callback", task.get_name()))
loop.step()
other = asyncio.Task(work(asyncio.Future(loop=loop)), loop=loop)
loop.step()
other.cancel("stop it")
while loop.queue:
    loop.step()
print(other.cancelled())


class NoSoon(asyncio.AbstractEventLoop):
    def get_debug(self):
        return False

    def call_exception_handler(self, context):
        print("handler", context["message"])


coroutine = work(None)
try:
    asyncio.Task(coroutine, loop=NoSoon())
except NotImplementedError as error:
    print("NotImplementedError", error)
coroutine.close()

# expect: False True 1
# expect: step TaskStepMethWrapper []
# expect: work begins
# expect: False 0
# expect: 1
# expect: step builtin_function_or_method ['Future']
# expect: work got 21
# expect: True 42 []
# expect: step function ['Task']
# expect: late callback by hand
# expect: step TaskStepMethWrapper []
# expect: work begins
# expect: step builtin_function_or_method ['Future']
# expect: True
# expect: NotImplementedError
# expect: handler Task was destroyed but it is pending!
