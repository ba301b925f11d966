import asyncio
import pickle
import re
import sys
import threading


def show(value):
    try:
        print("pickled", len(pickle.dumps(value)))
    except Exception as error:
        text = re.sub("0x[0-9a-f]+", "0x..", str(error))
        print(f"{type(error).__module__}.{type(error).__qualname__}: {text}")


def outer():
    def inner():
        pass

    class Local:
        pass
    return inner, Local


def generate():
    yield 1


async def work():
    pass


class Holder:
    def __init__(self, held):
        self.held = held


square = lambda x: x * x
show(square)
show(lambda: 1)
inner, Local = outer()
show(inner)
show(Local())
show(generate())
coroutine = work()
show(coroutine)
coroutine.close()
show(threading.Lock())
show(threading.RLock())
show(threading.Thread(target=print))
show(Holder(threading.Event()))
show(Holder(generate()))
show(sys.stdout)
show(sys)
show(re.match("a", "a"))
show({}.keys())
show(memoryview(b"x"))
show([1, {"deep": [square]}])
show(Holder(print))
show(print)
show(Holder.__dict__)
original = work


async def work():
    pass


show(original)


async def main():
    show(asyncio.get_running_loop().create_future())
    show(asyncio.Lock())

asyncio.run(main())

# expect: _pickle.PicklingError: Can't pickle <function <lambda> at 0x..>: attribute lookup <lambda> on __main__ failed
# expect: _pickle.PicklingError: Can't pickle <function <lambda> at 0x..>: attribute lookup <lambda> on __main__ failed
# expect: builtins.AttributeError: Can't pickle local object 'outer.<locals>.inner'
# expect: builtins.AttributeError: Can't pickle local object 'outer.<locals>.Local'
# expect: builtins.TypeError: cannot pickle 'generator' object
# expect: builtins.TypeError: cannot pickle 'coroutine' object
# expect: builtins.TypeError: cannot pickle '_thread.lock' object
# expect: builtins.TypeError: cannot pickle '_thread.RLock' object
# expect: builtins.TypeError: cannot pickle '_thread.lock' object
# expect: builtins.TypeError: cannot pickle '_thread.lock' object
# expect: builtins.TypeError: cannot pickle 'generator' object
# expect: builtins.TypeError: cannot pickle '_io.TextIOWrapper' object
# expect: builtins.TypeError: cannot pickle 'module' object
# expect: builtins.TypeError: cannot pickle 're.Match' object
# expect: builtins.TypeError: cannot pickle 'dict_keys' object
# expect: builtins.TypeError: cannot pickle memoryview objects
# expect: _pickle.PicklingError: Can't pickle <function <lambda> at 0x..>: attribute lookup <lambda> on __main__ failed
# expect: pickled 69
# expect: pickled 33
# expect: builtins.TypeError: cannot pickle 'mappingproxy' object
# expect: _pickle.PicklingError: Can't pickle <function work at 0x..>: it's not the same object as __main__.work
# expect: builtins.TypeError: cannot pickle '_asyncio.Future' object
# expect: pickled 68
