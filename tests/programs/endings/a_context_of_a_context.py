# Errors while handling errors while handling errors: three tracebacks.
def first():
    raise ValueError("first")


def second():
    try:
        first()
    except ValueError:
        [][3]


try:
    second()
except IndexError:
    print("handling")
    {}["missing"]

# expect: handling
