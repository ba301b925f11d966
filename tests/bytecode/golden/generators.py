import a.b.c as d
from .e import f as g
from . import *


def numbers(n, /, m=2, *args, key: int = 1, **rest) -> "text":
    """A docstring."""
    x = yield n
    y = yield from x
    del x, y.z, y[0]
    try:
        raise ValueError("no") from None
    except (ValueError, TypeError) as error:
        print(f"{error!r:>{n}}", f"{n}{m!s}")
    except:
        raise
    finally:
        assert m, "message"


async def ticks(source):
    async for tick in source:
        yield -tick, +tick, ~tick, not tick
    await source(*tick, **source)
    return


class Box(dict, metaclass=type):
    value: int = 1
    other: "str"

    def get(self):
        nonlocal_value = __class__
        def inner():
            nonlocal nonlocal_value
            nonlocal_value += 1
            del nonlocal_value
        return inner, super


@numbers
@Box.get
def calls(a, b):
    global counter
    counter = a.method(1, key=2)
    a.b += 1
    a[b] -= 1
    a[1:2], a[::3] = b, a
    del counter
    first, *middle, last = a
    return a(b, key=1), {**a, "b": b}, {a, *b}, [*a, b], (*a, b), a(*b), lambda: a < b < 3
