x = "global"


def outer(y):
    class Inner:
        print(x, y)
        x = x + "!"
        y = y
        numbers = [n for n in range(3)]
        doubled = [n * 2 for n in numbers]
        for i in range(2):
            pass
        if i:
            def method(self):
                return x, y, __class__.__name__
        __private = 5
        _Inner__known = __private

        def mangled(self, __arg=1):
            __local = self.__private
            return __local, __arg, [name for name in locals()]
    return Inner


Inner = outer("arg")
print(Inner().method(), Inner.x, Inner.doubled, Inner.i, Inner().mangled())
print([name for name in vars(Inner) if not name.startswith("__")])
print(Inner.__qualname__, Inner.method.__qualname__, Inner.__module__, Inner.__doc__)


class Documented:
    """The documentation."""
    __annotations__
    a: int = 1
    b: "str"

    global made
    made = "outside"


print(Documented.__doc__, Documented.__annotations__, made, hasattr(Documented, "b"))
try:
    class Wrong:
        y = y
except NameError as error:
    print(error)
