"""What a generator delegates to ends before it goes on itself; one that ignores its end stands in a cycle with the
exception it handles, and ends with the program."""


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


class Still:
    def __await__(self):
        yield "still"


async def ticks():
    try:
        yield 1
        await Still()
        yield 2
    finally:
        print("ticks end")


async def loops():
    try:
        async for tick in ticks():
            print(tick)
    finally:
        print("loop ends after what it iterated")


print(loops().send(None))

# expect: 0
# expect: here
# expect: 1
# expect: ticks end
# expect: loop ends after what it iterated
# expect: still
# expect: inner ends
