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
