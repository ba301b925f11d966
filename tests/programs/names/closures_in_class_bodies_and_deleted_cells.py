# A class body reads a variable of the function around it; a variable that an inner function uses can be deleted.
def make(x):
    class Inner:
        y = x + 1
        x = x * 10
        z = [x for _ in range(2)]

    return Inner


def read_only(x):
    class Inner:
        y = x + 1

        def z(self):
            return x

    return Inner


print(make(5).y, make(5).x, make(5).z, read_only(3).y, read_only(3)().z())


def forget():
    value = 1

    def read():
        return value

    print(read())
    del value
    try:
        print(read())
    except NameError as error:
        print(type(error).__name__, error)
    try:
        print(value)
    except UnboundLocalError as error:
        print(type(error).__name__, error)
    try:
        del value
    except UnboundLocalError as error:
        print(type(error).__name__, error)
    value = 2
    print(read())


forget()
