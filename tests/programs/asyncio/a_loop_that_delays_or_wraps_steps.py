# steps: ignore
import asyncio
import functools
import time


class Timed(asyncio.SelectorEventLoop):
    """Tells how long each step took."""

    def call_soon(self, callback, *args, context=None):
        @functools.wraps(callback, assigned=())
        def timed(*args):
            begun = time.perf_counter()
            try:
                return callback(*args)
            finally:
                steps.append(round(time.perf_counter() - begun, 3))
        return super().call_soon(timed, *args, context=context)


class LastFirst(asyncio.SelectorEventLoop):
    """Steps of tasks wait for one more tick."""

    def call_soon(self, callback, *args, context=None):
        if type(callback).__name__ == "TaskStepMethWrapper":
            return super().call_soon(lambda: asyncio.SelectorEventLoop.call_soon(self, callback, *args, context=context))
        return super().call_soon(callback, *args, context=context)


class Policy(asyncio.DefaultEventLoopPolicy):
    _loop_factory = Timed


async def slow(seconds):
    time.sleep(seconds)
    await asyncio.sleep(0.01)
    time.sleep(seconds)
    return seconds


async def say(text):
    print(text)
    await asyncio.sleep(0)
    print(text, "again")


async def main():
    print(await asyncio.gather(slow(0.1), slow(0.2)))


async def failing():
    await asyncio.sleep(0)
    raise ValueError("from a step")


async def both():
    asyncio.get_running_loop().call_soon(print, "plain callback")
    await asyncio.gather(say("one"), say("two"))
    print(await asyncio.gather(failing(), return_exceptions=True))

steps = []
asyncio.set_event_loop_policy(Policy())
asyncio.run(main())
print([step for step in steps if step])
asyncio.set_event_loop_policy(None)
with asyncio.Runner(loop_factory=LastFirst) as runner:
    runner.run(both())
plain = asyncio.new_event_loop()
before = plain.call_soon
seen = []


def spy(callback, *args, context=None):
    seen.append(type(callback).__name__)
    return before(callback, *args, context=context)


plain.call_soon = spy
plain.run_until_complete(both())
print(seen)
plain.close()

# expect: [0.1, 0.2]
# expect: [0.1, 0.2, 0.1, 0.2]
# expect: plain callback
# expect: one
# expect: two
# expect: one again
# expect: two again
# expect: [ValueError('from a step')]
# expect: plain callback
# expect: one
# expect: two
# expect: one again
# expect: two again
# expect: [ValueError('from a step')]
# expect: ['TaskStepMethWrapper', 'builtin_function_or_method', 'TaskStepMethWrapper', 'TaskStepMethWrapper', 'TaskStepMethWrapper', 'TaskStepMethWrapper', 'function', 'function', 'builtin_function_or_method', 'TaskStepMethWrapper', 'TaskStepMethWrapper', 'function', 'builtin_function_or_method', 'function']
