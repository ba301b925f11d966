def attempt(action):
    try:
        action()
    except BaseException as error:
        print(type(error).__name__, error, repr(error.__cause__), repr(error.__context__))


def raise_text():
    raise "text"


def raise_class():
    raise ValueError


def raise_from_none():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("hidden") from None


def raise_from_text():
    raise ValueError("x") from "text"


def bare():
    raise


def catch_text():
    try:
        raise ValueError
    except "text":
        pass


class Custom(Exception):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code


def custom():
    raise Custom(7)


def raise_class_from_class():
    raise ValueError from KeyError


for action in (raise_text, raise_class, raise_from_none, raise_from_text, bare, catch_text, custom, raise_class_from_class):
    attempt(action)
assert_message = None
try:
    assert 1 == 2, "they differ"
except AssertionError as error:
    print(repr(error))
try:
    assert []
except AssertionError as error:
    print(repr(error))

# expect: TypeError exceptions must derive from BaseException None None
# expect: ValueError  None None
# expect: ValueError hidden None ZeroDivisionError('division by zero')
# expect: TypeError exception causes must derive from BaseException None None
# expect: RuntimeError No active exception to reraise None None
# expect: TypeError catching classes that do not inherit from BaseException is not allowed None ValueError()
# expect: Custom code 7 None None
# expect: ValueError  KeyError() None
# expect: AssertionError('they differ')
# expect: AssertionError()
