# clock: real
import asyncio
import concurrent.futures
import os
from concurrent.futures.process import BrokenProcessPool

state = {"calls": 0}


class Picky(Exception):
    def __init__(self, code, text):
        super().__init__(f"{code}: {text}")
        self.code = code


class Point:
    def __init__(self, x):
        self.x = x


def count(x):
    state["calls"] += 1
    return x * 2


def change(items):
    items.append("child")
    return items


def same(point):
    return point


def fail():
    raise KeyError("missing")


def picky():
    raise Picky(404, "not there")


def give_lambda():
    return lambda: 1


def leave():
    os._exit(1)


def set_up(value):
    state["value"] = value


def get_value():
    return state.get("value")


def report(future):
    try:
        print("result", future.result())
    except BaseException as error:
        print(type(error).__name__, str(error).split(" at 0x")[0], "| cause:", type(error.__cause__).__name__)


async def main():
    loop = asyncio.get_running_loop()
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, count, n) for n in range(4))), state)
        for function in (fail, lambda: 1):
            try:
                await loop.run_in_executor(pool, function)
            except Exception as error:
                print(type(error).__name__, str(error).split(" at 0x")[0], type(error.__cause__).__name__)


if __name__ == "__main__":
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        print(list(pool.map(count, [1, 2, 3])), state)
        items = ["parent"]
        print(pool.submit(change, items).result(), items)
        point = Point(3)
        back = pool.submit(same, point).result()
        print(back is point, back.x)
        report(pool.submit(fail))
        report(pool.submit(lambda: 1))
        report(pool.submit(give_lambda))
        report(pool.submit(count, (n for n in "ab")))
        report(pool.submit(count, 5))
    with concurrent.futures.ProcessPoolExecutor(1, initializer=set_up, initargs=("ready",)) as pool:
        report(pool.submit(get_value))
    print(state)
    with concurrent.futures.ProcessPoolExecutor(1) as pool:
        future = pool.submit(leave)
        print(type(future.exception()), isinstance(future.exception(), BrokenProcessPool))
        print(future.exception())
        try:
            pool.submit(count, 1)
        except BrokenProcessPool as error:
            print(error)
    with concurrent.futures.ProcessPoolExecutor(1) as pool:
        error = pool.submit(picky).exception()
        print(type(error).__name__, error)
    asyncio.run(main())

# expect: [2, 4, 6] {'calls': 0}
# expect: ['parent', 'child'] ['parent']
# expect: False 3
# expect: KeyError 'missing' | cause: _RemoteTraceback
# expect: PicklingError Can't pickle <function <lambda> | cause: _RemoteTraceback
# expect: AttributeError Can't pickle local object 'give_lambda.<locals>.<lambda>' | cause: _RemoteTraceback
# expect: TypeError cannot pickle 'generator' object | cause: _RemoteTraceback
# expect: result 10
# expect: result ready
# expect: {'calls': 0}
# expect: <class 'concurrent.futures.process.BrokenProcessPool'> True
# expect: A process in the process pool was terminated abruptly while the future was running or pending.
# expect: A child process terminated abruptly, the process pool is not usable anymore
# expect: BrokenProcessPool A process in the process pool was terminated abruptly while the future was running or pending.
# expect: [0, 2, 4, 6] {'calls': 0}
# expect: KeyError 'missing' _RemoteTraceback
# expect: AttributeError Can't pickle local object 'main.<locals>.<lambda>' _RemoteTraceback
