def say(what, value=None):
    print(what, end="; ")
    return value


def f(*args, **kwargs):
    print("->", args, kwargs)


f(say("a", 1), *say("b", [2]), say("c", 3), k=say("d", 4), **say("e", {"z": 5}))
{say("k1", 1): say("v1", 2), say("k2", 3): say("v2", 4)}
print("|")
x = [0, 0]
x[say("index", 1)] = say("value", 5)
print(x)
say("first", []).append(say("second", 2))
print("|")
print(say("l", 1) < say("m", 2) < say("r", 3))
print(say("l", 3) < say("m", 2) < say("r", 3))


def decorate(tag):
    say("decorator " + tag)
    return lambda function: function


@decorate("one")
@decorate("two")
def g(a=say("default"), *, b=say("kwdefault")):
    pass


print("|")
(say("t1", x)[0], say("t2", x)[1]) = say("right", (8, 9))
print(x)

# expect: a; b; c; d; e; -> (1, 2, 3) {'k': 4, 'z': 5}
# expect: k1; v1; k2; v2; |
# expect: value; index; [0, 5]
# expect: first; second; |
# expect: l; m; r; True
# expect: l; m; False
# expect: decorator one; decorator two; default; kwdefault; |
# expect: right; t1; t2; [8, 9]
