@decorator(1)
async def worker(a: int, /, b=2, *args: *Ts, c: str = "x", **kwargs) -> None:
    async with lock as held, (other):
        async for item in queue:
            await item
    else_value: int = 3; del a, (b, c[0])
    return a, *args


class Point(Base, metaclass=Meta):
    x.y: int
    global g, h


try:
    import a.b as c, d
    from ..m import (n as o, p,)
except* (A, B) as e:
    raise X from e
else:
    assert x, "y"
finally:
    pass
for i, *j in k, l:
    continue
else:
    x += 1
while x:
    if a: break
    elif b: pass
    else: nonlocal_ = 1
with (open(a) as f, open(b)):
    x = y[1:2] = z
match p, *q:
    case [1, -2.5, "a" "b", None, *rest] | {"k": v, **kw} if v > 1:
        pass
    case Point(x=0, y=Color.RED as c) | (_, *_) | 1 + 2j:
        pass
    case other:
        pass
