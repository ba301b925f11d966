"""The exception that it handles holds its frame: what it delegates to ends with the program."""


def inner():
    try:
        yield "in"
    finally:
        print("inner ends")


def outer():
    try:
        yield 0
    finally:
        yield from inner()


print(next(outer()))
print("here")

# expect: 0
# expect: here
# expect: inner ends
