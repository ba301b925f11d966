"""Runs a script on this CPython under a virtual clock and records the schedule of its tasks.

    python3 record.py SCHEDULE_OUT FILE.py [ARG...]

stdout, stderr and the exit status are those of the script. SCHEDULE_OUT gets a line for every step of every task:
seconds since the start with six decimals, and the task's name at that moment.

Sets of tasks are walked in the order in which the tasks were made: CPython's own order follows from addresses.

The clock stands still while anything is ready. It moves when the loop would sleep (the selector is never asked to
wait) and in time.sleep. Timers due at the same instant fire in the order they were set, as they do on a real clock,
where no two instants are equal. A loop that would wait for ever ends the run with status 86.
"""
import asyncio
import itertools
import os
import selectors
import sys
import threading
import time

EPOCH = 1_735_732_800.0  # 2025-01-01 12:00:00 UTC, where virtual time begins for time.time()
DEADLOCK_STATUS = 86

PlainTask = asyncio.Task

clock = 0.0
schedule = []


def advance(seconds):
    global clock
    clock += max(0.0, seconds)


def patch_time():
    time.time = lambda: EPOCH + clock
    time.monotonic = time.perf_counter = time.process_time = lambda: clock
    time.time_ns = lambda: int((EPOCH + clock) * 1e9)
    time.monotonic_ns = time.perf_counter_ns = lambda: int(clock * 1e9)
    time.sleep = advance


class OrderedTimerHandle(asyncio.events.TimerHandle):
    """A timer that goes after the earlier made ones of the same instant."""

    __slots__ = ("_order",)
    _count = itertools.count()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._order = next(self._count)

    def __lt__(self, other):
        return (self._when, self._order) < (other._when, other._order)

    def __repr__(self):
        return super().__repr__().replace("OrderedTimerHandle", "TimerHandle", 1)


class NumberedTask(asyncio.Task):
    """A task whose hash is its number, so that sets of tasks have the same order on every run."""

    __slots__ = ("_number",)
    _count = itertools.count(1)

    def __init__(self, *args, **kwargs):
        self._number = next(self._count)
        super().__init__(*args, **kwargs)

    def __hash__(self):
        return self._number


NumberedTask.__name__ = NumberedTask.__qualname__ = "Task"
NumberedTask.__module__ = "_asyncio"


plain_all_tasks = asyncio.all_tasks


def all_tasks_in_order(loop=None):
    return set(sorted(plain_all_tasks(loop), key=hash))


def patch_loop():
    asyncio.Task = asyncio.tasks.Task = NumberedTask
    asyncio.all_tasks = asyncio.tasks.all_tasks = all_tasks_in_order
    asyncio.events.TimerHandle = OrderedTimerHandle
    plain_run = asyncio.events.Handle._run

    def run_and_record(handle):
        callback = handle._callback
        owner = getattr(callback, "__self__", None)
        is_step = type(callback).__name__ == "TaskStepMethWrapper" or getattr(callback, "__name__", "") == "task_wakeup"
        if is_step and isinstance(owner, PlainTask) and not owner.done():
            schedule.append(f"{clock:.6f} {owner.get_name()}")
        return plain_run(handle)

    asyncio.events.Handle._run = run_and_record
    plain_select = selectors.DefaultSelector.select

    def select(selector, timeout=None):
        events = plain_select(selector, 0)
        if events or timeout == 0:
            return events
        if timeout is None:
            if threading.active_count() == 1:
                sys.stdout.flush()
                write_schedule()
                os._exit(DEADLOCK_STATUS)
            return plain_select(selector, 1)
        if threading.active_count() > 1:
            # Work in real threads takes no virtual time: let it end before the clock moves.
            events = plain_select(selector, 0.05)
            if events:
                return events
        advance(timeout)
        return []

    selectors.DefaultSelector.select = select


def write_schedule():
    with open(schedule_path, "w") as out:
        out.writelines(line + "\n" for line in schedule)


def run_script(path):
    with open(path, "rb") as file:
        source = file.read()
    module = type(sys)("__main__")
    path = os.path.abspath(path)
    module.__file__ = path
    module.__builtins__ = __builtins__
    sys.modules["__main__"] = module
    sys.path[0] = os.path.dirname(os.path.abspath(path))
    try:
        exec(compile(source, path, "exec"), module.__dict__)
    except SystemExit:
        raise
    except BaseException as error:
        tb = error.__traceback__
        while tb is not None and tb.tb_frame.f_code.co_filename == __file__:
            tb = tb.tb_next
        error.__traceback__ = tb
        hide = isinstance(error, SyntaxError) and tb is None
        sys.__excepthook__(type(error), error, None if hide else tb)  # unlike traceback, it makes suggestions
        return 130 if isinstance(error, KeyboardInterrupt) else 1
    return 0


schedule_path = sys.argv[1]
sys.argv = sys.argv[2:]
patch_time()
patch_loop()
status = 0
try:
    status = run_script(sys.argv[0])
except SystemExit as stop:
    if isinstance(stop.code, int) or stop.code is None:
        status = stop.code or 0
    else:
        print(stop.code, file=sys.stderr)
        status = 1
finally:
    write_schedule()
sys.exit(status)
