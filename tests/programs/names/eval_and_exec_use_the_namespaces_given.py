space = {"a": 1}
exec("b = a + 1\ndef f(): return b", space)
print(space["b"], space["f"]())
print(eval("a * 10 + b", space))
print(eval("[n for n in range(3)]"))
local = {}
exec("c = 5", {}, local)
print(local)
code = compile("x + 1", "<here>", "eval")
print(eval(code, {"x": 1}), eval(code, {"x": 41}))
try:
    eval("1 +")
except SyntaxError as error:
    print(type(error).__name__, error.msg, error.lineno)
try:
    exec("raise KeyError('inside')")
except KeyError as error:
    print(repr(error))


def f():
    y = 3
    return eval("y + 1")


print(f())
exec("z = 1")
print(z)

# expect: 2 2
# expect: 12
# expect: [0, 1, 2]
# expect: {'c': 5}
# expect: 2 42
# expect: SyntaxError invalid syntax 1
# expect: KeyError('inside')
# expect: 4
# expect: 1
