# clock: real
import multiprocessing
import os
import time
from multiprocessing.pool import ThreadPool

seen = []
offset = 0


def square(x):
    seen.append(x)
    return x * x


def add(a, b=0, *, c=0):
    return a + b + c + offset


def slow(x):
    time.sleep(0.3 - x / 10)
    return x


def fail(x):
    if x == 2:
        raise ValueError(f"not {x}")
    return x


def begin(value):
    global offset
    offset = value


def name(_):
    return multiprocessing.current_process().name.split("-")[0], os.getpid() != parent


parent = os.getpid()
if __name__ == "__main__":
    with multiprocessing.Pool(3) as pool:
        print(pool.map(square, range(10)), seen)
        print(pool.map(square, [1, 2, 3], chunksize=2), pool.map(square, []))
        print(pool.starmap(add, [(1, 2), (3,)]), pool.apply(add, (1,), {"c": 5}))
        print(list(pool.imap(slow, [1, 2, 0])), sorted(pool.imap_unordered(slow, [0, 1, 2])))
        print(list(pool.imap(square, range(7), chunksize=3)))
        result = pool.apply_async(add, (4, 5), callback=lambda value: print("callback", value))
        print(result.get(timeout=5), result.ready(), result.successful())
        errors = []
        result = pool.map_async(fail, range(4), callback=print, error_callback=errors.append)
        result.wait()
        print(result.successful(), errors)
        try:
            result.get()
        except ValueError as error:
            print("ValueError:", error, "|", type(error.__cause__).__name__, "not 2" in str(error.__cause__))
        try:
            print(list(pool.imap(fail, range(4))))
        except ValueError as error:
            print(error)
        waiting = pool.apply_async(time.sleep, (5,))
        try:
            waiting.get(timeout=0.1)
        except multiprocessing.TimeoutError as error:
            print(type(error), waiting.ready())
        try:
            waiting.successful()
        except ValueError as error:
            print(str(error).split(" at ")[0])
        print(set(pool.map(name, range(3))))
        try:
            pool.map(lambda x: x, [1])
        except Exception as error:
            print(type(error).__name__, str(error).split(" at 0x")[0])
    try:
        pool.map(square, [1])
    except ValueError as error:
        print(error)
    pool = multiprocessing.Pool(2, initializer=begin, initargs=(100,))
    print(pool.map(add, [1, 2]), offset)
    pool.close()
    pool.join()
    print(repr(pool))
    for call in (lambda: pool.apply(square, (1,)), lambda: multiprocessing.Pool(0)):
        try:
            call()
        except ValueError as error:
            print(error)
    with ThreadPool(2) as threads:
        print(threads.map(square, [4, 5]), seen)
        print(threads.apply_async(lambda: "lambda is fine").get())
    from multiprocessing.dummy import Pool as DummyPool
    with DummyPool(2) as threads:
        print(threads.starmap(add, [(1, 1)]))
    context = multiprocessing.get_context("fork")
    process = context.Process(target=square, args=(2,))
    process.start()
    process.join()
    print(process.name.split("-")[0], multiprocessing.get_start_method(), multiprocessing.get_all_start_methods())

# expect: [0, 1, 4, 9, 16, 25, 36, 49, 64, 81] []
# expect: [1, 4, 9] []
# expect: [3, 3] 6
# expect: [1, 2, 0] [0, 1, 2]
# expect: [0, 1, 4, 9, 16, 25, 36]
# expect: callback 9
# expect: 9 True True
# expect: False [ValueError('not 2')]
# expect: ValueError: not 2 | RemoteTraceback True
# expect: not 2
# expect: <class 'multiprocessing.context.TimeoutError'> False
# expect: <multiprocessing.pool.ApplyResult object
# expect: {('ForkPoolWorker', True)}
# expect: PicklingError Can't pickle <function <lambda>
# expect: Pool not running
# expect: [101, 102] 0
# expect: <multiprocessing.pool.Pool state=CLOSE pool_size=2>
# expect: Pool not running
# expect: Number of processes must be at least 1
# expect: [16, 25] [4, 5]
# expect: lambda is fine
# expect: [2]
# expect: ForkProcess fork ['fork', 'spawn', 'forkserver']
