# time, sys, threading, traceback, gc: their names and what they tell.
# stderr: ignore
import gc
import io
import sys
import threading
import time
import traceback


def t(function, *arguments):
    try:
        return function(*arguments)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


stamp = time.gmtime(86400 * 365.25 * 30)
print(stamp, stamp.tm_year, stamp[:3], time.asctime(stamp), time.ctime(0), time.strftime("%Y-%m-%d %H:%M:%S %j %a %A %b %B %y %p %I %U %w %W %% %c %x %X", stamp), time.mktime(stamp), time.localtime(0), time.strptime("2020-02-29 13:14:15", "%Y-%m-%d %H:%M:%S"), t(time.strptime, "x", "%Y"), t(time.strptime, "2020x", "%Y"), time.tzname, time.timezone, time.altzone, time.daylight)
print(time.struct_time((2000, 1, 2, 3, 4, 5, 6, 7, 0)), type(t(time.struct_time, (1, 2))))
start = time.monotonic(), time.perf_counter(), time.process_time(), time.thread_time(), time.monotonic_ns(), time.perf_counter_ns(), time.time_ns(), time.process_time_ns(), time.thread_time_ns(), time.clock_gettime(time.CLOCK_MONOTONIC), time.clock_gettime_ns(time.CLOCK_REALTIME)
time.sleep(2.5)
print(round(time.monotonic() - start[0], 3), round(time.perf_counter() - start[1], 3), round((time.monotonic_ns() - start[4]) / 1e9, 3), round((time.time_ns() - start[6]) / 1e9, 3), time.clock_getres(time.CLOCK_REALTIME) > 0)
print(time.CLOCK_REALTIME, time.CLOCK_MONOTONIC, time.CLOCK_PROCESS_CPUTIME_ID, time.CLOCK_THREAD_CPUTIME_ID, time.CLOCK_MONOTONIC_RAW, time.CLOCK_BOOTTIME, time.CLOCK_TAI, time.tzset())

print(sys.version_info[:3], sys.version_info.major, sys.version_info >= (3, 8), sys.hexversion >> 16, sys.byteorder, sys.maxsize, sys.maxunicode, sys.platform, sys.implementation.name, sys.api_version, sys.abiflags, sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.int_info.bits_per_digit, sys.hash_info.modulus, sys.float_repr_style, sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.getfilesystemencodeerrors(), sys.getrecursionlimit(), sys.getswitchinterval(), sys.get_int_max_str_digits(), sys.is_finalizing(), sys.flags.debug, sys.flags.optimize, sys.dont_write_bytecode in (True, False), sys.platlibdir, sys.copyright[:17], sys.warnoptions, sys.gettrace(), sys.getprofile())
print("sys" in sys.modules, type(sys.path).__name__, isinstance(sys.argv, list), sys.exc_info(), sys.exception(), sys.getsizeof(1) > 0, sys.getrefcount(object()), sys.intern("abc"), "math" in sys.builtin_module_names or True, sys.stdin.__class__.__name__, sys.stdout is sys.__stdout__, tuple(sys.get_asyncgen_hooks()), sys.get_coroutine_origin_tracking_depth(), sys.getallocatedblocks() >= 0, sys.meta_path is not None, sys.path_hooks is not None, sys.path_importer_cache is not None, sys.pycache_prefix, sys.orig_argv is not None, sys.prefix == sys.base_prefix or True, sys.exec_prefix == sys.base_exec_prefix or True, bool(sys.executable) in (True, False), callable(sys.excepthook), callable(sys.unraisablehook), callable(sys.displayhook), callable(sys.breakpointhook) if hasattr(sys, "breakpointhook") else True)
sys.setrecursionlimit(2000)
sys.setswitchinterval(0.01)
sys.set_int_max_str_digits(0)
sys.set_coroutine_origin_tracking_depth(1)
sys.set_coroutine_origin_tracking_depth(0)
sys.set_asyncgen_hooks(None, None)
sys.addaudithook(lambda *a: None) if False else None
print(sys.getrecursionlimit(), t(sys.setrecursionlimit, -1), len(str(10 ** 500)), sys.audit("x"), sys.displayhook(None), sys.displayhook(5))
sys.setprofile(None), sys.settrace(None)
print(sys._getframe().f_code.co_name, sys._getframe(0).f_lineno > 0)

results = []
lock, rlock, event, semaphore, bounded = threading.Lock(), threading.RLock(), threading.Event(), threading.Semaphore(2), threading.BoundedSemaphore(1)
with lock, rlock, rlock, semaphore, bounded:
    print(lock.locked(), lock.acquire(blocking=False), semaphore.acquire(blocking=False), semaphore.acquire(timeout=0.01))
semaphore.release(2)
print(t(bounded.release), t(lock.release), t(rlock.release), event.is_set(), event.wait(0.1), event.set(), event.wait(), event.clear())
condition = threading.Condition()


def consumer():
    with condition:
        results.append(condition.wait_for(lambda: "item" in results, timeout=5))


def producer():
    time.sleep(1)
    with condition:
        results.append("item")
        condition.notify_all()


threads = [threading.Thread(target=consumer, name="consumer"), threading.Thread(target=producer, daemon=True)]
print([thread.name for thread in threads], threads[0].is_alive(), threads[1].daemon, threads[0].ident, t(threads[0].join))
for thread in threads:
    thread.start()
print(threading.active_count(), threads[0].is_alive(), threads[0] in threading.enumerate(), t(threads[0].start))
for thread in threads:
    thread.join()
print(results, threads[0].is_alive(), threading.current_thread() is threading.main_thread(), threading.main_thread().name, threading.get_ident() == threading.main_thread().ident, threading.get_native_id() > 0, threading.TIMEOUT_MAX > 1e6, threading.ThreadError is RuntimeError, threading.stack_size(), threading.gettrace(), threading.getprofile())
threading.settrace(None), threading.setprofile(None)
barrier = threading.Barrier(2, action=lambda: results.append("met"))
other = threading.Thread(target=lambda: results.append(barrier.wait()))
other.start()
results.append(barrier.wait())
other.join()
print(sorted(map(str, results)), barrier.parties, barrier.n_waiting, barrier.broken, barrier.abort(), t(barrier.wait), threading.BrokenBarrierError.__mro__[1].__name__)
timer = threading.Timer(1, results.append, ["timed"])
timer.start()
timer.join()
cancelled = threading.Timer(5, results.append, ["never"])
cancelled.start()
cancelled.cancel()
cancelled.join()
print(results[-1])
local = threading.local()
local.x = 1
thread = threading.Thread(target=lambda: results.append(hasattr(local, "x")))
thread.start(), thread.join()
print(results[-1], local.x)
hooked = []
threading.excepthook = lambda args: hooked.append((args.exc_type.__name__, str(args.exc_value), args.thread.name))
thread = threading.Thread(target=lambda: 1 / 0, name="bad")
thread.start(), thread.join()
print(hooked, threading.excepthook is not threading.__excepthook__)


class Counting(threading.Thread):
    def run(self):
        self.total = sum(range(5))


counting = Counting()
counting.start(), counting.join()
print(counting.total, repr(counting).split("(")[0], t(threading.activeCount), threading.currentThread().name)


def deep():
    raise ValueError("deep")


try:
    try:
        deep()
    except ValueError as error:
        raise KeyError("outer") from error
except KeyError as caught:
    error = caught
file = io.StringIO()
print("".join(traceback.format_exception(error)), traceback.format_exception_only(error), traceback.format_exception_only(ValueError, ValueError("x")), traceback.format_tb(error.__traceback__), [tuple(entry) for entry in traceback.extract_tb(error.__traceback__)], traceback.format_list([("f.py", 3, "fn", "code")]))
traceback.print_exception(error, file=file)
traceback.print_tb(error.__traceback__, file=file)
traceback.print_list(traceback.extract_tb(error.__traceback__), file=file)
try:
    deep()
except ValueError:
    traceback.print_exc(file=file)
    print(traceback.format_exc(limit=1), traceback.format_exc(chain=False))
print(file.getvalue())
te = traceback.TracebackException.from_exception(error)
print(str(te), "".join(te.format()), list(te.format_exception_only()), te.exc_type, len(te.stack), te.stack[0], isinstance(te.stack, traceback.StackSummary), isinstance(te.stack[0], traceback.FrameSummary), traceback.FrameSummary("f", 1, "n", line="l") == ("f", 1, "n", "l"))
print(len(list(traceback.walk_tb(error.__traceback__))), len(list(traceback.walk_stack(sys._getframe()))) >= 1, traceback.extract_stack()[-1].name, traceback.format_stack()[-1].splitlines()[0].endswith("in <module>"), traceback.clear_frames(error.__traceback__), t(traceback.print_last))
traceback.print_stack(file=io.StringIO())

print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), gc.get_threshold(), gc.set_threshold(700, 10, 10), gc.is_tracked([]), gc.is_tracked(1), gc.freeze(), gc.unfreeze(), gc.garbage, gc.callbacks, gc.collect() >= 0)

# expect: time.struct_time(tm_year=2000, tm_mon=1, tm_mday=1, tm_hour=12, tm_min=0, tm_sec=0, tm_wday=5, tm_yday=1, tm_isdst=0) 2000 (2000, 1, 1) Sat Jan  1 12:00:00 2000 Thu Jan  1 00:00:00 1970 2000-01-01 12:00:00 001 Sat Saturday Jan January 00 PM 12 00 6 00 % Sat Jan  1 12:00:00 2000 01/01/00 12:00:00 946728000.0 time.struct_time(tm_year=1970, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, tm_yday=1, tm_isdst=0) time.struct_time(tm_year=2020, tm_mon=2, tm_mday=29, tm_hour=13, tm_min=14, tm_sec=15, tm_wday=5, tm_yday=60, tm_isdst=-1) ValueError: time data 'x' does not match format '%Y' ValueError: unconverted data remains: x ('UTC', 'UTC') 0 0 0
# expect: time.struct_time(tm_year=2000, tm_mon=1, tm_mday=2, tm_hour=3, tm_min=4, tm_sec=5, tm_wday=6, tm_yday=7, tm_isdst=0) <class 'str'>
# expect: 2.5 2.5 2.5 2.5 True
# expect: 0 1 2 3 4 7 11 None
# expect: (3, 11, 7) 3 True 779 little 9223372036854775807 1114111 linux cpython 1013  1.7976931348623157e+308 2.220446049250313e-16 15 30 2305843009213693951 short utf-8 utf-8 surrogateescape 1000 0.005 4300 False 0 0 True lib Copyright (c) 200 [] None None
# expect: True list True (None, None, None) None True 1 abc True TextIOWrapper True (None, None) 0 True True True True None True True True True True True True True
# expect: 5
# expect: 2000 ValueError: recursion limit must be greater or equal than 1 501 None None None
# expect: <module> True
# expect: True False True False
# expect: ValueError: Semaphore released too many times RuntimeError: release unlocked lock RuntimeError: cannot release un-acquired lock False False None True None
# expect: ['consumer', 'Thread-1 (producer)'] False True None RuntimeError: cannot join thread before it is started
# expect: 3 True True RuntimeError: threads can only be started once
# expect: ['item', True] False True MainThread True True True True 0 None None
# expect: ['0', '1', 'True', 'item', 'met'] 2 0 False None BrokenBarrierError:  RuntimeError
# expect: timed
# expect: False 1
# expect: [('ZeroDivisionError', 'division by zero', 'bad')] True
# expect: 10 <Counting 1 MainThread
# expect: Traceback (most recent call last):
# expect:   File "time_sys_threading.py", line 111, in <module>
# expect:     deep()
# expect:   File "time_sys_threading.py", line 106, in deep
# expect:     raise ValueError("deep")
# expect: ValueError: deep
# expect:
# expect: The above exception was the direct cause of the following exception:
# expect:
# expect: Traceback (most recent call last):
# expect:   File "time_sys_threading.py", line 113, in <module>
# expect:     raise KeyError("outer") from error
# expect: KeyError: 'outer'
# expect:  ["KeyError: 'outer'\n"] ['ValueError: x\n'] ['  File "time_sys_threading.py", line 113, in <module>\n    raise KeyError("outer") from error\n'] [('time_sys_threading.py', 113, '<module>', 'raise KeyError("outer") from error')] ['  File "f.py", line 3, in fn\n    code\n']
# expect: Traceback (most recent call last):
# expect:   File "time_sys_threading.py", line 122, in <module>
# expect:     deep()
# expect: ValueError: deep
# expect:  Traceback (most recent call last):
# expect:   File "time_sys_threading.py", line 122, in <module>
# expect:     deep()
# expect:   File "time_sys_threading.py", line 106, in deep
# expect:     raise ValueError("deep")
# expect: ValueError: deep
# expect:
# expect: Traceback (most recent call last):
# expect:   File "time_sys_threading.py", line 111, in <module>
# expect:     deep()
# expect:   File "time_sys_threading.py", line 106, in deep
# expect:     raise ValueError("deep")
# expect: ValueError: deep
# expect:
# expect: The above exception was the direct cause of the following exception:
# expect:
# expect: Traceback (most recent call last):
# expect:   File "time_sys_threading.py", line 113, in <module>
# expect:     raise KeyError("outer") from error
# expect: KeyError: 'outer'
# expect:   File "time_sys_threading.py", line 113, in <module>
# expect:     raise KeyError("outer") from error
# expect:   File "time_sys_threading.py", line 113, in <module>
# expect:     raise KeyError("outer") from error
# expect: Traceback (most recent call last):
# expect:   File "time_sys_threading.py", line 122, in <module>
# expect:     deep()
# expect:   File "time_sys_threading.py", line 106, in deep
# expect:     raise ValueError("deep")
# expect: ValueError: deep
# expect:
# expect: 'outer' Traceback (most recent call last):
# expect:   File "time_sys_threading.py", line 111, in <module>
# expect:     deep()
# expect:   File "time_sys_threading.py", line 106, in deep
# expect:     raise ValueError("deep")
# expect: ValueError: deep
# expect:
# expect: The above exception was the direct cause of the following exception:
# expect:
# expect: Traceback (most recent call last):
# expect:   File "time_sys_threading.py", line 113, in <module>
# expect:     raise KeyError("outer") from error
# expect: KeyError: 'outer'
# expect:  ["KeyError: 'outer'\n"] <class 'KeyError'> 1 <FrameSummary file time_sys_threading.py, line 113 in <module>> True True True
# expect: 1 True <module> True None ValueError: no last exception
# expect: True None False None (700, 10, 10) None True False None None [] [] True

# since: 3.11.7
