"""Runs a script on this CPython under a virtual clock and records the schedule of its tasks.

    python3 record.py SCHEDULE_OUT FILE.py [ARG...]

stdout, stderr and the exit status are those of the script. SCHEDULE_OUT gets a line for every step of every task:
seconds since the start with six decimals, and the task's name at that moment.

Sets of tasks, and a loop's async generators, are walked in the order in which they were made: CPython's own order
follows from addresses.

The clock stands still while anything is ready. It moves when the loop would sleep (the selector is never asked to
wait) and in time.sleep, of worker threads too. Timers due at the same instant fire in the order they were set, as they do on a real clock,
where no two instants are equal. A loop that would wait for ever ends the run with status 86.

Programs that the script starts are real, and their time is: while one runs, the clock follows the real one, in steps of
half a second. What they do within less than that takes no time. (Loopscope is told the same by a line
`# world: process start in 0s`.)
"""
import _thread
import asyncio
import itertools
import os
import selectors
import signal
import subprocess
import sys
import threading
import time
import weakref

EPOCH = 1_735_732_800.0  # 2025-01-01 12:00:00 UTC, where virtual time begins for time.time()
DEADLOCK_STATUS = 86

PlainTask = asyncio.Task

clock = 0.0
schedule = []


def advance(seconds):
    global clock
    clock += max(0.0, seconds)


# Worker threads that are in time.sleep: [when it ends, order, an event that lets it go on].
sleepers = []
sleep_order = itertools.count()
settle_time = 0.02  # real seconds that a woken thread gets to work until it blocks again
real_sleep = time.sleep
in_select = False


def sleep(seconds):
    if in_blocking_call:
        return real_sleep(seconds)
    if threading.current_thread() is threading.main_thread():
        end = clock + max(0.0, seconds)
        while wake_sleeper(end):
            real_sleep(settle_time)
        advance(end - clock)
        return
    if not sleepers and next(sleep_order) == 0:
        _thread.start_new_thread(watch_main_thread, ())
    entry = [clock + max(0.0, seconds), next(sleep_order), threading.Event()]
    sleepers.append(entry)
    entry[2].wait()


def wake_sleeper(until):
    """Moves the clock to the first end of a worker's sleep that is not after `until`, and lets that worker go on."""
    if not sleepers or (until is not None and min(sleepers)[0] > until):
        return False
    entry = min(sleepers)
    sleepers.remove(entry)
    advance(entry[0] - clock)
    entry[2].set()
    return True


def watch_main_thread():
    """While the main thread blocks outside the loop, for a worker, the workers' sleeps go on."""
    last, same = None, 0
    while True:
        real_sleep(settle_time)
        frame = sys._current_frames().get(threading.main_thread().ident)
        place = (id(frame), frame.f_lasti) if frame is not None else None
        del frame
        same = same + 1 if place == last and not in_select else 0
        last = place
        if same > 4:
            wake_sleeper(None)
            same = 0


# Programs that were started and have not been waited for, and how far the real clock was ahead when there were none.
children = []
real_clock = time.monotonic
real_ahead = 0.0
GRID = 0.5
in_blocking_call = False  # in one that waits for a program: its sleeps are real


def living_children():
    children[:] = [child for child in children if child.returncode is None]
    return children


def move_with_children(limit=None):
    """To the last step of the real clock: programs are late by what starting them takes, never early."""
    now = int((real_clock() - real_ahead) / GRID) * GRID
    advance((now if limit is None else min(now, limit)) - clock)


def patch_programs():
    plain_init, plain_wait = subprocess.Popen.__init__, subprocess.Popen.wait
    plain_communicate = subprocess.Popen.communicate

    def init(self, *args, **kwargs):
        global real_ahead
        if not living_children():
            real_ahead = real_clock() - clock
        plain_init(self, *args, **kwargs)
        children.append(self)

    def blocking(function):
        def call(self, *args, timeout=None, **kwargs):
            global in_blocking_call
            end, is_outer = None if timeout is None else clock + timeout, not in_blocking_call
            is_over = self.returncode is not None
            in_blocking_call = True
            try:
                return function(self, *args, timeout=timeout, **kwargs)
            finally:
                in_blocking_call = not is_outer
                if is_outer and not is_over:
                    move_with_children(end)
        return call

    subprocess.Popen.__init__ = init
    subprocess.Popen.wait = blocking(plain_wait)
    subprocess.Popen.communicate = blocking(plain_communicate)


def patch_time():
    time.time = lambda: EPOCH + clock
    time.monotonic = time.perf_counter = time.process_time = lambda: clock
    time.time_ns = lambda: int((EPOCH + clock) * 1e9)
    time.monotonic_ns = time.perf_counter_ns = lambda: int(clock * 1e9)
    time.sleep = sleep
    os.cpu_count = lambda: 4  # how many workers a thread pool has


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


class GeneratorsInOrder(weakref.WeakValueDictionary):
    """A loop's async generators in the order of their first steps, where CPython has them in that of their addresses."""

    def add(self, generator):
        self[id(generator)] = generator

    def discard(self, generator):
        self.pop(id(generator), None)

    def __iter__(self):
        return iter(list(self.values()))


def keep_generators_in_order():
    plain_init = asyncio.BaseEventLoop.__init__

    def init(loop):
        plain_init(loop)
        loop._asyncgens = GeneratorsInOrder()

    asyncio.BaseEventLoop.__init__ = init


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
        global in_select
        in_select = True
        try:
            return sleep_in_select(selector, timeout)
        finally:
            in_select = False

    def sleep_in_select(selector, timeout):
        events = plain_select(selector, 0)
        if events or timeout == 0:
            return events
        end = None if timeout is None else clock + timeout
        while living_children():
            events = plain_select(selector, settle_time)
            if events:
                move_with_children(end)
                return events
            now = real_clock() - real_ahead
            if end is not None and now >= end:
                advance(end - clock)
                return []
            if sleepers and min(sleepers)[0] <= now:
                wake_sleeper(end)
        patience = 100
        while True:
            if threading.active_count() > 1:
                # Work in real threads takes no virtual time but in time.sleep: let it end before the clock moves.
                events = plain_select(selector, settle_time)
                if events:
                    return events
                if wake_sleeper(end):
                    continue
            events = plain_select(selector, 0)  # a thread may have ended since, with its word left behind
            if events:
                return events
            if timeout is not None:
                advance(end - clock)
                return []
            patience -= 1
            if threading.active_count() == 1 or not patience:
                sys.stdout.flush()
                write_schedule()
                os._exit(DEADLOCK_STATUS)

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
        # As CPython: what the exception holds lives until the interpreter's end.
        sys.last_type, sys.last_value, sys.last_traceback = type(error), error, error.__traceback__
        return 130 if isinstance(error, KeyboardInterrupt) else 1
    return 0


schedule_path = sys.argv[1]
sys.argv = sys.argv[2:]
patch_time()
patch_programs()
patch_loop()
keep_generators_in_order()
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
if status == 130:  # as CPython ends when nobody catches KeyboardInterrupt
    sys.stdout.flush()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.raise_signal(signal.SIGINT)
sys.exit(status)
