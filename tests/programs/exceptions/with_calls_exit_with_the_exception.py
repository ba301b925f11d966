class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, value, traceback is not None)
        return self.swallow


def early():
    with Manager("early"):
        return "returned"


with Manager("a") as a, Manager("b", swallow=True) as b:
    print(a.name, b.name)
    raise ValueError("inside")
print(early())
for n in range(3):
    with Manager(n):
        if n == 0:
            continue
        if n == 1:
            break
try:
    with Manager("outer"):
        with Manager("inner"):
            1 / 0
except ZeroDivisionError as error:
    print(error)


class NoExit:
    def __enter__(self):
        pass


class Nothing:
    pass


for bad in (NoExit(), Nothing()):
    try:
        with bad:
            pass
    except TypeError as error:
        print(error)


class BadExit(Manager):
    def __exit__(self, *args):
        raise KeyError("from exit")


try:
    with BadExit("bad"):
        raise ValueError("body")
except KeyError as error:
    print(repr(error), repr(error.__context__))

# expect: enter a
# expect: enter b
# expect: a b
# expect: exit b ValueError inside True
# expect: exit a None None False
# expect: enter early
# expect: exit early None None False
# expect: returned
# expect: enter 0
# expect: exit 0 None None False
# expect: enter 1
# expect: exit 1 None None False
# expect: enter outer
# expect: enter inner
# expect: exit inner ZeroDivisionError division by zero True
# expect: exit outer ZeroDivisionError division by zero True
# expect: division by zero
# expect: 'NoExit' object does not support the context manager protocol (missed __exit__ method)
# expect: 'Nothing' object does not support the context manager protocol
# expect: enter bad
# expect: KeyError('from exit') ValueError('body')
