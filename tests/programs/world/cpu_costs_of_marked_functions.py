# only: loopscope
# A marked function costs time once for each call from outside; its calls of itself are part of that.
# world: cpu fib 0.5s
# world: cpu Shape.area 0.1s
import threading
import time


def fib(n):
    """A docstring stays one."""
    return n if n < 2 else fib(n - 1) + fib(n - 2)


class Shape:
    def area(self):
        return 42


def marked():  # world: cpu 0.25s
    return "marked where it is defined"


def timed(call, *args):
    begun = time.perf_counter()
    result = call(*args)
    print(result, f"{time.perf_counter() - begun:.2f}")


timed(fib, 15)
timed(Shape().area)
timed(marked)
print(fib.__doc__)

# Two threads at once: each gets half of the core, so the shorter one ends after twice its time.
ends = {}


def work(name, function):
    function()
    ends[name] = time.perf_counter()


begun = time.perf_counter()
threads = [threading.Thread(target=work, args=("long", lambda: fib(3))),
           threading.Thread(target=work, args=("short", marked))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print({name: round(end - begun, 2) for name, end in ends.items()})

# expect: 610 0.50
# expect: 42 0.10
# expect: marked where it is defined 0.25
# expect: A docstring stays one.
# expect: {'short': 0.5, 'long': 0.75}
