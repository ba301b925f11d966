"""What is raised is no expression that failed: nothing of the line is marked."""
errors = [ValueError("v"), KeyError("k")]


def first():
    raise errors[0]


def second():
    x = {"a": errors}
    try:
        first()
    except ValueError:
        raise x["a"][1 + 0]


def third(n):
    assert errors[0] is n, errors[1]


try:
    third(1)
except AssertionError as error:
    print(error)
try:
    raise errors[5]
except IndexError as error:
    print(error)
second()

# expect: 'k'
# expect: list index out of range
