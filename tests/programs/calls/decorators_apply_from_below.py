def tag(name):
    print("making", name)

    def decorate(function):
        print("decorating with", name)

        def wrapper(*args):
            print("before", name)
            result = function(*args)
            print("after", name)
            return result
        return wrapper
    return decorate


@tag("outer")
@tag("inner")
def work(x):
    print("work", x)
    return x * 2


print(work(4), work.__name__)


@print
def printed(): pass


@(lambda f: [f, f])
def doubled(): return "d"


@[len, str][1]
class Text: pass


print(printed, doubled[0](), Text[:12])


class Deco:
    registry = []

    @staticmethod
    def register(f):
        Deco.registry.append(f.__qualname__)
        return f

    @register.__func__ if hasattr(register, "__func__") else register
    def method(self): pass


print(Deco.registry)
import functools


@functools.singledispatch
def show(value):
    return f"object {value}"


@show.register
def _(value: int):
    return f"int {value}"


@show.register(list)
@show.register(tuple)
def _(value):
    return f"sequence of {len(value)}"


print(show(1), show("a"), show([1, 2]), show((1,)), show(True))
add = functools.partial(lambda a, b, *, c=0: (a, b, c), 1, c=5)
print(add(2), add(2, c=6), add.func.__name__, add.args, add.keywords)
print(functools.reduce(lambda a, b: a * b, range(1, 6)), sorted("bca", key=functools.cmp_to_key(lambda a, b: (a < b) - (a > b))))

# expect: making outer
# expect: making inner
# expect: decorating with inner
# expect: decorating with outer
# expect: before outer
# expect: before inner
# expect: work 4
# expect: after inner
# expect: after outer
# expect: 8 wrapper
# expect: <function printed at 0x..>
# expect: None d <class '__ma
