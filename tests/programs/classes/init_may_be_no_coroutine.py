# An __init__ that is a coroutine function or a generator function gives something that is not None: a TypeError.
import warnings

warnings.simplefilter("ignore")


class Plain:
    def __init__(self):
        return 3


class Waiting:
    async def __init__(self):
        pass


class Yielding:
    def __init__(self):
        yield 1


for kind in Plain, Waiting, Yielding, Waiting:
    try:
        kind()
    except TypeError as error:
        print(error)

# expect: __init__() should return None, not 'int'
# expect: __init__() should return None, not 'coroutine'
# expect: __init__() should return None, not 'generator'
# expect: __init__() should return None, not 'coroutine'
