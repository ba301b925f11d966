a or b and not c
x = y = (z := 1) if w else lambda p, /, q=1, *r, s, t=2, **u: (yield)
1 < 2 <= x is not None not in [*a, b] != {1, *c}
-a ** -b + c * d // e @ f % g << 1 | ~h & i ^ j
f(a, *b, c=d, **e)(x for x in y)[1:2, ::3, *k].attr
{"a": 1, **b, 0xFF: 1.5e3, None: ..., True: 2j}
[x async for x in y if z if w for (u, *v) in t]
{k: v for k, v in d.items()}
f"a{b!r:>{width}}{c=}" "d" if 0 else rb"\x" b"\xff"
