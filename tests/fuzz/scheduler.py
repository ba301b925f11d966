"""Random asyncio programs, run on Loopscope and on CPython 3.11: output and schedule of tasks must be equal.

    scheduler.py LOOPSCOPE [--seed N] [--count N] [--batch N] [--jobs] [--keep FOLDER]

A program is a handful of tasks made of random steps: sleeps (many of the same length), futures, locks, semaphores,
events, conditions, queues, barriers, cancellations, timeouts, gather, wait, wait_for, as_completed, shield, TaskGroup,
async generators, callbacks, context variables; with --jobs, functions in worker threads. Many programs share a process.
When a batch differs, its programs are run one by one, and those that differ are kept.
"""
import argparse
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

RECORD = Path(__file__).resolve().parent.parent / "cpython" / "record.py"
ENVIRONMENT = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}

PRELUDE = '''\
import asyncio
import contextlib
import contextvars
import gc
import time

gc.disable()  # when it runs by itself is CPython's affair
variable = contextvars.ContextVar("variable", default=0)


class World:
    def __init__(self):
        self.locks = [asyncio.Lock() for _ in range(2)]
        self.events = [asyncio.Event() for _ in range(2)]
        self.semaphores = [asyncio.Semaphore(1), asyncio.BoundedSemaphore(2)]
        self.conditions = [asyncio.Condition(), asyncio.Condition(self.locks[0])]
        self.queues = [asyncio.Queue(), asyncio.Queue(1), asyncio.LifoQueue(2), asyncio.PriorityQueue()]
        self.barrier = asyncio.Barrier(2)
        self.generators = [numbers(f"generator {i}", i) for i in range(2)]
        loop = asyncio.get_running_loop()
        self.futures = [loop.create_future() for _ in range(3)]
        self.tasks = {}


def show(error):
    if isinstance(error, BaseExceptionGroup):
        return type(error).__name__ + str([show(e) for e in error.exceptions])
    return f"{type(error).__name__}{error.args}" if not isinstance(error, asyncio.InvalidStateError) else "invalid state"


def say(name, *what):
    print(f"{asyncio.get_running_loop().time() - start:.3f} {name}", *what)


def handler(loop, context):
    error = context.get("exception")
    print("handler:", context["message"].split(" at ")[0], show(error) if error else "")


def settle(world, i, value, error):
    future = world.futures[i]
    if not future.done():
        future.set_exception(error) if error else future.set_result(value)


def cancel(world, name):
    task = world.tasks.get(name)
    if task is not None:
        return task.cancel()


async def numbers(name, count):
    try:
        for i in range(count + 2):
            await asyncio.sleep(0.1 * (i % 2))
            got = yield i
            if got is not None:
                say(name, "was sent", got)
    except ValueError as error:
        say(name, "caught", show(error))
        yield "after the error"
    finally:
        say(name, "finally")
        await asyncio.sleep(0)
        say(name, "end")


def block(seconds, error):
    time.sleep(seconds)
    if error is not None:
        raise error
    return seconds


def tell(name, future):
    say(name, "told", "cancelled" if future.cancelled() else
        show(future.exception()) if future.exception() else future.result())


async def await_task(world, name):
    task = world.tasks.get(name)
    if task is not None and task is not asyncio.current_task():
        return await task


async def run_case(number, body):
    global start
    loop = asyncio.get_running_loop()
    start = loop.time()
    loop.set_exception_handler(handler)
    print("== case", number)
    world = World()
    await body(world)
    tasks = list(world.tasks.values())
    if tasks:
        done, pending = await asyncio.wait(tasks, timeout=30)
        print("pending", len(pending))
        for task in tasks:
            if task.done():
                print(task.get_name(), "cancelled" if task.cancelled() else show(task.exception())
                      if task.exception() else task.result(), task.cancelling())
    for future in world.futures:  # when a lost one is noticed is the garbage collector's affair
        if future.done() and not future.cancelled():
            future.exception()
    for _ in range(20):  # some refuse to be cancelled, but not for ever
        left = asyncio.all_tasks() - {asyncio.current_task()}
        if not left:
            break
        for task in left:
            task.cancel()
        await asyncio.wait(left, timeout=1)
'''


class Case:
    """Writes one program. Every name it uses exists in every program, so that cases are independent."""

    def __init__(self, number, rng, jobs=False):
        self.number, self.rng, self.lines, self.helpers, self.jobs = number, rng, [], 0, jobs
        self.names = [f"t{i}" for i in range(rng.randint(1, 5))]

    def delay(self):
        return self.rng.choice(["0", "0", "0", "0.1", "0.1", "0.1", "0.2", "0.2", "0.3", "0.5", "1", "-1"])

    def emit(self, depth, text):
        self.lines.append("    " * depth + text)

    def block(self, depth, name, size, nesting):
        for _ in range(self.rng.randint(1, size)):
            self.step(depth, name, nesting)

    def error(self):
        return self.rng.choice(["ValueError(1)", "KeyError('k')", "TimeoutError()", "asyncio.CancelledError('mine')"])

    def awaitable(self, nesting):
        """An expression for something to await: a coroutine of a helper, a sleep, a future or another task."""
        kind = self.rng.randint(0, 8)
        if kind <= 2:
            return f"asyncio.sleep({self.delay()}, {self.rng.randint(0, 9)})"
        if kind == 3:
            return f"world.futures[{self.rng.randint(0, 2)}]"
        if kind == 4:
            return f"world.queues[{self.rng.randint(0, 3)}].get()"
        if kind == 5:
            return f"world.events[{self.rng.randint(0, 1)}].wait()"
        if nesting >= 3:
            return f"asyncio.sleep({self.delay()})"
        if kind == 6:
            return f"asyncio.shield({self.awaitable(nesting + 1)})"
        return self.helper(nesting)

    def helper(self, nesting):
        """A coroutine function of its own; gives the call."""
        self.helpers += 1
        name = f"h{self.number}_{self.helpers}"
        outside, self.lines = self.lines, []
        self.emit(0, f"async def {name}(world):")
        self.block(1, name, 3, nesting + 1)
        self.emit(1, f"return {name!r}")
        self.emit(0, "")
        self.lines, done = outside, self.lines
        self.above += done
        return f"{name}(world)"

    def step(self, depth, name, nesting):
        rng = self.rng
        choices = [self.sleep, self.sleep, self.lock, self.event, self.queue, self.semaphore, self.future, self.cancel,
                   self.cancel, self.later, self.condition, self.raises, self.spawn, self.barrier, self.says]
        choices += [self.generator, self.callback, self.by_hand, self.task, self.context, self.handle]
        if self.jobs:
            choices += [self.job] * 4
        if nesting < 3:
            choices += [self.own_generator, self.star, self.same_deadline, self.counted, self.guard, self.guard, self.timeout, self.timeout, self.wait_for, self.wait_for, self.gather,
                        self.gather, self.group, self.group, self.wait, self.shield, self.cleanup, self.completed]
        rng.choice(choices)(depth, name, nesting)

    def says(self, depth, name, nesting):
        self.emit(depth, f"say({name!r}, {self.rng.randint(0, 99)}, asyncio.current_task().cancelling())")

    def sleep(self, depth, name, nesting):
        self.emit(depth, f"await asyncio.sleep({self.delay()})")

    def lock(self, depth, name, nesting):
        i = self.rng.randint(0, 1)
        self.emit(depth, f"async with world.locks[{i}]:")
        self.emit(depth + 1, f"say({name!r}, 'lock {i}')")
        self.emit(depth + 1, f"await asyncio.sleep({self.delay()})")

    def semaphore(self, depth, name, nesting):
        i = self.rng.randint(0, 1)
        self.emit(depth, f"async with world.semaphores[{i}]:")
        self.emit(depth + 1, f"say({name!r}, 'semaphore {i}')")
        self.emit(depth + 1, f"await asyncio.sleep({self.delay()})")

    def event(self, depth, name, nesting):
        i = self.rng.randint(0, 1)
        how = self.rng.randint(0, 3)
        if how == 0:
            self.emit(depth, f"say({name!r}, await world.events[{i}].wait())")
        else:
            self.emit(depth, f"world.events[{i}].{'set' if how < 3 else 'clear'}()")

    def queue(self, depth, name, nesting):
        i, how = self.rng.randint(0, 3), self.rng.randint(0, 4)
        if how <= 1:
            self.emit(depth, f"say({name!r}, 'got', await world.queues[{i}].get())")
        elif how <= 3:
            self.emit(depth, f"await world.queues[{i}].put({self.rng.randint(0, 99)})")
        else:
            self.emit(depth, f"say({name!r}, str(world.queues[{i}]))")

    def condition(self, depth, name, nesting):
        i, how = self.rng.randint(0, 1), self.rng.randint(0, 3)
        self.emit(depth, f"async with world.conditions[{i}]:")
        if how <= 1:
            self.emit(depth + 1, f"say({name!r}, 'condition', await world.conditions[{i}].wait())")
        else:
            self.emit(depth + 1, f"world.conditions[{i}].notify{'_all()' if how == 2 else '(1)'}")

    def barrier(self, depth, name, nesting):
        how = self.rng.randint(0, 5)
        if how == 0:
            self.emit(depth, f"await world.barrier.{self.rng.choice(['reset', 'abort'])}()")
        else:
            self.emit(depth, f"say({name!r}, 'barrier', await world.barrier.wait())")

    def future(self, depth, name, nesting):
        i, how = self.rng.randint(0, 2), self.rng.randint(0, 4)
        if how <= 1:
            self.emit(depth, f"say({name!r}, 'future', await world.futures[{i}])")
        elif how == 2:
            self.emit(depth, f"world.futures[{i}].cancel({self.rng.choice(['', repr('message')])})")
        else:
            error = "None" if self.rng.randint(0, 2) else "ValueError('set')"
            self.emit(depth, f"settle(world, {i}, {self.rng.randint(0, 9)}, {error})")

    def cancel(self, depth, name, nesting):
        self.emit(depth, f"say({name!r}, 'cancel', cancel(world, {self.rng.choice(self.names)!r}))")

    def later(self, depth, name, nesting):
        delay = self.rng.choice(["0", "0.1", "0.2", "0.5"])
        what = self.rng.choice([
            f"cancel, world, {self.rng.choice(self.names)!r}", f"settle, world, {self.rng.randint(0, 2)}, 'later', None",
            f"world.events[{self.rng.randint(0, 1)}].set", f"say, {name!r}, 'called back'"])
        how = "call_soon(" if self.rng.randint(0, 1) else f"call_later({delay}, "
        self.emit(depth, f"asyncio.get_running_loop().{how}{what})")

    def raises(self, depth, name, nesting):
        if self.rng.randint(0, 2) == 0:
            self.emit(depth, f"if asyncio.get_running_loop().time() - start >= {self.rng.choice(['0', '0.1', '0.2'])}:")
            self.emit(depth + 1, f"raise {self.error()}")
        else:
            self.says(depth, name, nesting)

    def spawn(self, depth, name, nesting):
        if nesting >= 2:
            return self.says(depth, name, nesting)
        new = f"s{self.number}_{self.helpers}"
        call = self.helper(nesting)
        self.names.append(new)
        self.emit(depth, f"world.tasks[{new!r}] = asyncio.create_task({call}, name={new!r})")

    def guard(self, depth, name, nesting):
        rng = self.rng
        self.emit(depth, "try:")
        self.block(depth + 1, name, 3, nesting + 1)
        what = rng.choice(["asyncio.CancelledError", "Exception", "(Exception, asyncio.CancelledError)", "TimeoutError"])
        self.emit(depth, f"except {what} as error:")
        self.emit(depth + 1, f"say({name!r}, 'caught', show(error), asyncio.current_task().cancelling())")
        end = rng.randint(0, 4)
        if end == 0:
            self.emit(depth + 1, "raise")
        elif end == 1:
            self.emit(depth + 1, "asyncio.current_task().uncancel()")
        elif end == 2:
            self.emit(depth + 1, f"await asyncio.sleep({self.delay()})")

    def cleanup(self, depth, name, nesting):
        self.emit(depth, "try:")
        self.block(depth + 1, name, 2, nesting + 1)
        self.emit(depth, "finally:")
        self.emit(depth + 1, f"say({name!r}, 'finally')")
        if self.rng.randint(0, 1):
            self.emit(depth + 1, f"await asyncio.sleep({self.delay()})")

    def timeout(self, depth, name, nesting):
        self.emit(depth, "try:")
        self.emit(depth + 1, f"async with asyncio.timeout({self.delay()}) as scope:")
        self.block(depth + 2, name, 3, nesting + 1)
        if self.rng.randint(0, 3) == 0:
            self.emit(depth + 2, f"scope.reschedule(asyncio.get_running_loop().time() + {self.delay()})")
            self.emit(depth + 2, "await asyncio.sleep(0.2)")
        self.emit(depth, "except TimeoutError as error:")
        self.emit(depth + 1, f"say({name!r}, 'timeout', asyncio.current_task().cancelling())")

    def wait_for(self, depth, name, nesting):
        timeout = self.rng.choice([self.delay(), self.delay(), "None"])
        self.emit(depth, "try:")
        self.emit(depth + 1, f"say({name!r}, await asyncio.wait_for({self.awaitable(nesting)}, {timeout}))")
        self.emit(depth, f"except {self.rng.choice(['TimeoutError', 'TimeoutError', 'Exception'])} as error:")
        self.emit(depth + 1, f"say({name!r}, 'wait_for', show(error))")

    def gather(self, depth, name, nesting):
        inside = ", ".join(self.awaitable(nesting) for _ in range(self.rng.randint(1, 3)))
        gathered = f"asyncio.gather({inside}{', return_exceptions=True' if self.rng.randint(0, 1) else ''})"
        if self.rng.randint(0, 3) == 0:
            gathered = f"asyncio.gather({gathered}, {self.awaitable(nesting)})"
        self.emit(depth, f"result = await {gathered}")
        self.emit(depth, f"say({name!r}, [show(r) if isinstance(r, BaseException) else r for r in result]"
                         " if isinstance(result, list) else result)")

    def group(self, depth, name, nesting):
        guarded = self.rng.randint(0, 2)
        if guarded:
            self.emit(depth, "try:")
            depth += 1
        self.emit(depth, "async with asyncio.TaskGroup() as group:")
        for _ in range(self.rng.randint(1, 3)):
            self.emit(depth + 1, f"group.create_task({self.helper(nesting)})")
        if self.rng.randint(0, 1):
            self.block(depth + 1, name, 2, nesting + 1)
        if guarded:
            depth -= 1
            self.emit(depth, "except BaseExceptionGroup as error:")
            self.emit(depth + 1, f"say({name!r}, show(error), asyncio.current_task().cancelling())")

    def wait(self, depth, name, nesting):
        tasks = ", ".join(f"asyncio.ensure_future({self.awaitable(nesting)})" for _ in range(self.rng.randint(1, 3)))
        when = self.rng.choice(["ALL_COMPLETED", "FIRST_COMPLETED", "FIRST_EXCEPTION"])
        timeout = self.rng.choice(["None", "0", "0.1", "0.2"])
        self.emit(depth, f"waited = [{tasks}]")
        self.emit(depth, f"done, pending = await asyncio.wait(waited, timeout={timeout}, return_when=asyncio.{when})")
        self.emit(depth, f"say({name!r}, 'wait', len(done), len(pending))")
        if self.rng.randint(0, 1):
            # Not in the set's order: that of futures follows from their addresses.
            self.emit(depth, "for each in waited: each.cancel()")

    def completed(self, depth, name, nesting):
        calls = ", ".join(f"asyncio.create_task({self.helper(nesting)})" for _ in range(self.rng.randint(1, 3)))
        timeout = self.rng.choice(["None", "None", "0.1", "0.2"])
        self.emit(depth, f"for each in asyncio.as_completed([{calls}], timeout={timeout}):")
        self.emit(depth + 1, "try:")
        self.emit(depth + 2, f"say({name!r}, 'completed', await each)")
        self.emit(depth + 1, "except Exception as error:")
        self.emit(depth + 2, f"say({name!r}, 'completed', show(error))")

    def shield(self, depth, name, nesting):
        self.emit(depth, f"say({name!r}, 'shield', await asyncio.shield({self.awaitable(nesting)}))")

    def generator(self, depth, name, nesting):
        """A generator that several tasks may use at the same time."""
        i, how = self.rng.randint(0, 1), self.rng.randint(0, 7)
        which = f"world.generators[{i}]"
        if how <= 2:
            self.emit(depth, f"async for each in {which}:")
            self.emit(depth + 1, f"say({name!r}, 'each', each)")
            if self.rng.randint(0, 1):
                self.emit(depth + 1, "break")
            return
        call = ["anext({}, 'none left')", "{}.asend({!r})", "{}.athrow(ValueError('thrown'))", "{}.aclose()",
                "asyncio.wait_for(anext({}, None), 0.1)"][how - 3].format(which, name if how == 4 else None)
        self.emit(depth, "try:")
        self.emit(depth + 1, f"say({name!r}, 'generator', await {call})")
        self.emit(depth, "except (StopAsyncIteration, RuntimeError, ValueError, TimeoutError) as error:")
        self.emit(depth + 1, f"say({name!r}, 'generator', show(error))")

    def own_generator(self, depth, name, nesting):
        self.helpers += 1
        made = f"g{self.number}_{self.helpers}"
        outside, self.lines = self.lines, []
        self.emit(0, f"async def {made}(world):")
        self.emit(1, "try:")
        for _ in range(self.rng.randint(1, 3)):
            self.step(2, made, nesting + 1)
            self.emit(2, f"yield {self.rng.randint(0, 9)}")
        self.emit(1, "finally:")
        self.emit(2, f"say({made!r}, 'finally')")
        if self.rng.randint(0, 1):
            self.emit(2, f"await asyncio.sleep({self.delay()})")
        self.emit(0, "")
        self.lines, done = outside, self.lines
        self.above += done
        source = f"{made}(world)"
        if self.rng.randint(0, 1):
            self.emit(depth, f"async with contextlib.aclosing({source}) as generator:")
            depth, source = depth + 1, "generator"
        if self.rng.randint(0, 3) == 0:
            self.emit(depth, f"say({name!r}, [x async for x in {source}])")
            return
        self.emit(depth, f"async for each in {source}:")
        self.emit(depth + 1, f"say({name!r}, 'each', each)")
        if self.rng.randint(0, 1):
            self.emit(depth + 1, f"await asyncio.sleep({self.delay()})")
        if self.rng.randint(0, 1):
            self.emit(depth + 1, "break")

    def callback(self, depth, name, nesting):
        how = self.rng.randint(0, 3)
        if how == 0:
            self.emit(depth, f"asyncio.current_task().add_done_callback(lambda task: tell({name!r}, task))")
        elif how <= 2:
            self.emit(depth, f"world.futures[{self.rng.randint(0, 2)}].add_done_callback("
                             f"lambda future: tell({name!r}, future))")
        else:
            self.emit(depth, f"if task := world.tasks.get({self.rng.choice(self.names)!r}):")
            self.emit(depth + 1, f"task.add_done_callback(lambda task: tell({name!r}, task))")

    def by_hand(self, depth, name, nesting):
        """Locks and the like without `async with`, given back too often or never."""
        i = self.rng.randint(0, 1)
        lock, semaphore, queue = f"world.locks[{i}]", f"world.semaphores[{i}]", f"world.queues[{self.rng.randint(0, 3)}]"
        self.emit(depth, "try:")
        self.emit(depth + 1, self.rng.choice([
            f"await {lock}.acquire()", f"{lock}.release()", f"await {semaphore}.acquire()", f"{semaphore}.release()",
            f"say({name!r}, {queue}.get_nowait())", f"{queue}.put_nowait({self.rng.randint(0, 9)})",
            f"{queue}.task_done()", f"await asyncio.wait_for({queue}.join(), 0.1)",
            f"say({name!r}, {lock}.locked(), {semaphore}.locked(), world.barrier.n_waiting)"]))
        self.emit(depth, "except (RuntimeError, ValueError, asyncio.QueueEmpty, asyncio.QueueFull, TimeoutError) as error:")
        self.emit(depth + 1, f"say({name!r}, type(error).__name__)")

    def counted(self, depth, name, nesting):
        """A condition with a predicate and a notification for several."""
        i, how = self.rng.randint(0, 1), self.rng.randint(0, 2)
        self.emit(depth, f"async with world.conditions[{i}]:")
        if how == 0:
            moment = self.rng.choice(["0.1", "0.2", "0.3"])
            self.emit(depth + 1, f"late = lambda: asyncio.get_running_loop().time() - start >= {moment}")
            self.emit(depth + 1, f"say({name!r}, 'late', await world.conditions[{i}].wait_for(late))")
        elif how == 1:
            self.emit(depth + 1, f"world.conditions[{i}].notify(2)")
        else:
            self.emit(depth + 1, f"await asyncio.sleep({self.delay()})")
            self.emit(depth + 1, f"world.conditions[{i}].notify_all()")

    def task(self, depth, name, nesting):
        """Something is done with another task."""
        other, how = self.rng.choice(self.names), self.rng.randint(0, 4)
        if how == 0:
            self.emit(depth, f"say({name!r}, 'task', await await_task(world, {other!r}))")
        elif how == 1:
            self.emit(depth, "try:")
            self.emit(depth + 1, f"say({name!r}, 'task', await asyncio.shield(await_task(world, {other!r})))")
            self.emit(depth, "except (Exception, asyncio.CancelledError) as error:")
            self.emit(depth + 1, f"say({name!r}, 'task', show(error), asyncio.current_task().cancelling())")
        elif how == 2:
            self.emit(depth, f"if (task := world.tasks.get({other!r})) and task is not asyncio.current_task():")
            self.emit(depth + 1, f"done, pending = await asyncio.wait([task], timeout={self.delay()})")
            self.emit(depth + 1, f"say({name!r}, len(done), len(pending))")
        elif how == 3:
            self.emit(depth, f"if task := world.tasks.get({other!r}):")
            self.emit(depth + 1, f"say({name!r}, task.cancel('by {name}'), task.cancelling(), task.uncancel())")
        else:
            self.emit(depth, f"say({name!r}, sorted(t.get_name() for t in asyncio.all_tasks() if t in world.tasks.values()))")

    def context(self, depth, name, nesting):
        how = self.rng.randint(0, 2)
        if how == 0:
            self.emit(depth, f"variable.set({self.rng.randint(1, 9)})")
        elif how == 1:
            self.emit(depth, f"say({name!r}, 'variable', variable.get())")
        else:
            self.emit(depth, f"asyncio.get_running_loop().call_soon(lambda: say({name!r}, 'variable', variable.get()))")

    def handle(self, depth, name, nesting):
        how = self.rng.choice(["call_later(0.1, ", "call_later(0.2, ", "call_soon(", "call_at(start + 0.2, "])
        self.emit(depth, f"handle = asyncio.get_running_loop().{how}say, {name!r}, 'handled')")
        self.emit(depth, f"await asyncio.sleep({self.delay()})")
        if self.rng.randint(0, 1):
            self.emit(depth, "handle.cancel()")

    def star(self, depth, name, nesting):
        self.emit(depth, "try:")
        self.group(depth + 1, name, nesting + 1)
        self.emit(depth, "except* ValueError as error:")
        self.emit(depth + 1, f"say({name!r}, 'values', show(error))")
        self.emit(depth, "except* (KeyError, TimeoutError) as error:")
        self.emit(depth + 1, f"say({name!r}, 'others', show(error))")
        if self.rng.randint(0, 2) == 0:
            self.emit(depth + 1, "raise")

    def same_deadline(self, depth, name, nesting):
        delay = self.rng.choice(["0.1", "0.2"])
        self.emit(depth, f"when = asyncio.get_running_loop().time() + {delay}")
        self.emit(depth, "try:")
        self.emit(depth + 1, "async with asyncio.timeout_at(when) as outer:")
        self.emit(depth + 2, "try:")
        self.emit(depth + 3, "async with asyncio.timeout_at(when) as inner:")
        self.block(depth + 4, name, 2, nesting + 1)
        if self.rng.randint(0, 1):
            self.emit(depth + 4, f"await asyncio.sleep({delay})")
        self.emit(depth + 2, "finally:")
        self.emit(depth + 3, f"say({name!r}, 'inner', inner.expired(), outer.expired())")
        self.emit(depth, "except TimeoutError as error:")
        self.emit(depth + 1, f"say({name!r}, 'outer', inner.expired(), outer.expired())")

    def job(self, depth, name, nesting):
        """Work in a worker thread: the loop goes on."""
        error = "None" if self.rng.randint(0, 3) else "ValueError('job')"
        seconds = self.rng.choice(["0.05", "0.15", "0.25", "0.35"])
        job = f"asyncio.to_thread(block, {seconds}, {error})"
        if self.rng.randint(0, 2) == 0:
            job = f"asyncio.wait_for({job}, {self.rng.choice(['0.1', '0.3'])})"
        self.emit(depth, "try:")
        self.emit(depth + 1, f"say({name!r}, 'job', await {job})")
        self.emit(depth, "except (ValueError, TimeoutError) as error:")
        self.emit(depth + 1, f"say({name!r}, 'job', show(error))")

    def write(self):
        self.above = []
        for name in list(self.names):
            self.emit(0, f"async def c{self.number}_{name}(world):")
            self.block(1, name, 4, 0)
            self.emit(1, f"return {name!r}")
            self.emit(0, "")
            self.above += self.lines
            self.lines = []
        starts = [name for name in self.names if name.startswith("t")]
        self.emit(0, f"async def case{self.number}(world):")
        for name in starts:
            self.emit(1, f"world.tasks[{name!r}] = asyncio.create_task(c{self.number}_{name}(world), name={name!r})")
        for _ in range(self.rng.randint(0, 3)):
            self.rng.choice([self.sleep, self.cancel, self.later, self.event])(1, "main", 3)
        self.emit(0, "")
        self.emit(0, f"try: asyncio.run(run_case({self.number}, case{self.number}))")
        self.emit(0, "except BaseException as error: print('run:', show(error))")
        self.emit(0, "")
        return "\n".join(self.above + self.lines)


def write_case(seed, jobs=False):
    return Case(seed, random.Random(seed), jobs).write()


def run(command, schedule_option, script, folder):
    schedule = folder / "schedule"
    schedule.write_text("")
    try:
        done = subprocess.run([*command, *schedule_option(schedule), script.name], cwd=folder, capture_output=True,
                              timeout=120, env=ENVIRONMENT)
    except subprocess.TimeoutExpired:
        return "no end", ""
    out = done.stdout.decode(errors="replace")
    if done.returncode == 86 or b"would wait for ever" in done.stderr or b"Every thread waits" in done.stderr:
        out += "deadlock"
    elif done.returncode:
        out += f"status {done.returncode}: {done.stderr.decode(errors='replace')[-600:]}"
    return out, schedule.read_text()


def run_both(loopscope, cases):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        script = folder / "cases.py"
        script.write_text(PRELUDE + "\n\n" + "\n\n".join(cases))
        ours = run([loopscope, "run"], lambda path: ["--schedule", str(path)], script, folder)
        theirs = run(["python3", str(RECORD)], lambda path: [str(path)], script, folder)
        return ours, theirs


def is_circle(ours, theirs):
    """Whether tasks waited for each other in a circle and were cancelled: how deep that goes before CPython gives up
    depends on every call in between, and is not compared."""
    return "RecursionError" in ours[0] and "RecursionError" in theirs[0]


def first_difference(ours, theirs):
    for what, a, b in zip(("stdout", "schedule"), ours, theirs):
        if a != b:
            mine, judge = a.splitlines(), b.splitlines()
            at = next((i for i, (x, y) in enumerate(zip(mine, judge)) if x != y), min(len(mine), len(judge)))
            return f"{what} line {at + 1}:\n  python3:   {judge[at:at + 3]}\n  loopscope: {mine[at:at + 3]}"
    return ""


def main():
    options = argparse.ArgumentParser()
    options.add_argument("loopscope")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--count", type=int, default=1000)
    options.add_argument("--batch", type=int, default=100)
    options.add_argument("--jobs", action="store_true", help="with work in threads, which takes real time on CPython")
    options.add_argument("--keep", type=Path)
    options.add_argument("--most", type=int, default=10, help="stop after so many differences")
    options = options.parse_args()
    loopscope = os.path.abspath(options.loopscope)
    differences = circles = 0
    end = options.seed + options.count
    for first in range(options.seed, end, options.batch):
        seeds = range(first, min(first + options.batch, end))
        ours, theirs = run_both(loopscope, [write_case(seed, options.jobs) for seed in seeds])
        if ours == theirs:
            continue
        alone = 0
        for seed in seeds:
            case = write_case(seed, options.jobs)
            ours_alone, theirs_alone = run_both(loopscope, [case])
            if options.jobs and ours_alone != theirs_alone:  # real threads are late when the computer is busy
                ours_alone, theirs_alone = run_both(loopscope, [case])
            if is_circle(ours_alone, theirs_alone):
                circles += 1
            if ours_alone == theirs_alone or is_circle(ours_alone, theirs_alone):
                continue
            alone += 1
            differences += 1
            print(f"seed {seed} differs: {first_difference(ours_alone, theirs_alone)}", flush=True)
            if options.keep:
                options.keep.mkdir(parents=True, exist_ok=True)
                (options.keep / f"case{seed}.py").write_text(PRELUDE + "\n\n" + case)
            if differences >= options.most:
                return 1
        if not alone and not options.jobs and not is_circle(ours, theirs):
            differences += 1
            print(f"seeds {seeds[0]} to {seeds[-1]} differ together: {first_difference(ours, theirs)}", flush=True)
            if differences >= options.most:
                return 1
    print(f"{options.count} programs, {differences} differences, {circles} circles not compared")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
