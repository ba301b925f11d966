class CM:
    def __enter__(self): return self
    def __exit__(self, *a):
        return self.s
    def __init__(self, s=False):
        self.s = s
def a():
    with CM() as x:
        y = 1
        return y
def b():
    for i in range(3):
        with CM(), CM():
            if i == 1:
                continue
            if i == 2:
                break
            z = 1
    else:
        z = 3
    return z
def c():
    with CM(True):
        1 / 0
    return 1
def d():
    try:
        try:
            1 / 0
        finally:
            x = 1
    except ValueError:
        x = 2
    except (TypeError,
            ZeroDivisionError) as e:
        x = 3
    else:
        x = 4
    finally:
        x = 5
    return x
def e():
    try:
        return 1
    finally:
        x = 1
def f(n):
    while n:
        n -= 1
        try:
            if n == 2:
                continue
        except:
            pass
        else:
            n = n
        finally:
            x = 1
    else:
        x = 2
    while True:
        if n > 3: break
        n += 1
    while 1:
        n += 1
        if n > 7:
            return n
def g(x):
    match x:
        case 1:
            y = 1
        case [a, b] if a > 3:
            y = 2
        case [a,
              b]:
            y = 3
        case _:
            y = 4
    match x:
        case 3:
            y = 1
    return y
def h():
    try:
        raise ExceptionGroup("a", [ValueError(1), TypeError(2)])
    except* ValueError as e:
        x = 1
    except* TypeError:
        x = 2
    return x
def deco(f):
    return f
def i(a=1,
      b=2):
    global q
    q = 1
    if a: q = 2
    elif b:
        q = 3
    else: q = 4
    assert a, (
        "x")
    del q
    x: int = 1
    y: int
    return [
      x
    ]
class K:
    x: int = 1
    def m(self):
        pass
    def p(self):
        return 1
a(); b(); c()
d()
e()
f(3)
g(1); g((4,2)); g((1,2)); g(0)
h()
i()
K().m()
K().p
for _ in range(2): a()
if 1:
    pass
for _ in []:
    pass
else:
    pass
for z in [1]:
    pass
if not z: pass
elif z == 1: pass
x = (1 if
     z else
     2)
x = z and (
    z or
    1)
try:
    pass
finally:
    pass
try:
    x
except:
    pass
else:
    pass
def gen():
    x = yield 1
    try:
        yield 2
    finally:
        y = 1
for q in gen():
    pass
def gen2():
    yield from gen()
    return 1
for q in gen2(): pass
g0 = gen(); next(g0); next(g0); g0.close()
