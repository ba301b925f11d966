# stderr: last
import sys

depth = 0


def dive():
    global depth
    depth += 1
    dive()


try:
    dive()
except RecursionError as error:
    print(type(error).__name__, error)
print(depth > 900, sys.getrecursionlimit())


def fact(n):
    return 1 if n == 0 else n * fact(n - 1)


print(fact(200) % 1000007)


class Loop:
    def __repr__(self):
        return repr(self)


try:
    repr(Loop())
except RecursionError as error:
    print("RecursionError")


def forever(n):
    return forever(n + 1)


forever(0)

# expect: RecursionError maximum recursion depth exceeded
# expect: True 1000
# expect: 152656
# expect: RecursionError
