import traceback


def show(action):
    try:
        action()
    except Exception:
        print(traceback.format_exc())


data = {"a": [1, 2, {"b": None}]}


def subscript():
    return data["a"][2]["b"]["c"] + 1


def attribute():
    x = data["a"]
    return x.foo.bar + len(x)


def call():
    return int("12") + int("x" * 3) * 2


def binary():
    first, second = 1, "2"
    return (first + 1) * 3 + second


def multi():
    return max(1,
               int("z"),
               3)


def unicode():
    é = "ü" + 1
    return é


for action in (subscript, attribute, call, binary, multi, unicode):
    show(action)

# expect: Traceback (most recent call last):
# expect:   File "carets_point_into_the_line.py", line 6, in show
# expect:     action()
# expect:   File "carets_point_into_the_line.py", line 15, in subscript
# expect:     return data["a"][2]["b"]["c"] + 1
# expect:            ~~~~~~~~~~~~~~~~~^^^^^
# expect: TypeError: 'NoneType' object is not subscriptable
# expect:
# expect: Traceback (most recent call last):
# expect:   File "carets_point_into_the_line.py", line 6, in show
# expect:     action()
# expect:   File "carets_point_into_the_line.py", line 20, in attribute
# expect:     return x.foo.bar + len(x)
# expect:            ^^^^^
# expect: AttributeError: 'list' object has no attribute 'foo'
# expect:
# expect: Traceback (most recent call last):
# expect:   File "carets_point_into_the_line.py", line 6, in show
# expect:     action()
# expect:   File "carets_point_into_the_line.py", line 24, in call
# expect:     return int("12") + int("x" * 3) * 2
# expect:                        ^^^^^^^^^^^^
# expect: ValueError: invalid literal for int() with base 10: 'xxx'
# expect:
# expect: Traceback (most recent call last):
# expect:   File "carets_point_into_the_line.py", line 6, in show
# expect:     action()
# expect:   File "carets_point_into_the_line.py", line 29, in binary
# expect:     return (first + 1) * 3 + second
# expect:            ~~~~~~~~~~~~~~~~^~~~~~~~
# expect: TypeError: unsupported operand type(s) for +: 'int' and 'str'
# expect:
# expect: Traceback (most recent call last):
# expect:   File "carets_point_into_the_line.py", line 6, in show
# expect:     action()
# expect:   File "carets_point_into_the_line.py", line 34, in multi
# expect:     int("z"),
# expect:     ^^^^^^^^
# expect: ValueError: invalid literal for int() with base 10: 'z'
# expect:
# expect: Traceback (most recent call last):
# expect:   File "carets_point_into_the_line.py", line 6, in show
# expect:     action()
# expect:   File "carets_point_into_the_line.py", line 39, in unicode
# expect:     é = "ü" + 1
# expect:         ~~~~~^~
# expect: TypeError: can only concatenate str (not "int") to str

# since: 3.11.7
