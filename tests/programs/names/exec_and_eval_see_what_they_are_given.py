x = 1


def local():
    x = 2
    exec("x = 3; y = 4")
    print(x, eval("x"))
    scope = {"x": 10}
    exec("z = x + 1\ndef f(): return z", scope)
    print(scope["z"], scope["f"](), "__builtins__" in scope)
    return eval("x + a", {"x": 5}, {"a": 7}), eval("[x for x in range(3)]")


print(local())
print(eval("abs(-3)"), eval(compile("x + 1", "<c>", "eval")), exec("q = 9"), q)


class Spy(dict):
    def __missing__(self, key):
        return f"<{key}>"


print(eval("a + b", {}, Spy()), eval("x", {"x": "globals"}, Spy(x="locals")))
namespace = {"__builtins__": {"len": lambda x: "my len", "print": print}}
exec("print(len([1]))", namespace)
try:
    exec("print(abs(1))", namespace)
except NameError as error:
    print(error)
try:
    eval("x = 1")
except SyntaxError as error:
    print(error.msg)
for bad in (lambda: eval(5), lambda: exec("pass", 3), lambda: eval("1", {}, 5), lambda: compile("1", "f", "bad"), lambda: eval("a\0b")):
    try:
        bad()
    except (TypeError, ValueError, SyntaxError) as error:
        print(type(error).__name__, error)
code = compile("def f(a): return a * 2\nresult = f(21)", "made", "exec")
exec(code, scope := {})
print(scope["result"], code.co_name, code.co_filename, code.co_names)
print(eval("lambda n: n + x")(4), eval(" 1 + 1"), eval(b"2 * 3"), [eval(s) for s in ("[]", "{}", "()", "...", "None")])
exec("for i in range(2):\n    print('in exec', i)\nelse:\n    print('else')")

# expect: 2 2
# expect: 11 11 True
# expect: (12, [0, 1, 2])
# expect: 3 2 None 9
# expect: <a><b> locals
# expect: my len
# expect: name 'abs' is not defined
# expect: invalid syntax
# expect: TypeError eval() arg 1 must be a string, bytes or code object
# expect: TypeError exec() globals must be a dict, not int
# expect: TypeError locals must be a mapping
# expect: ValueError compile() mode must be 'exec', 'eval' or 'single'
# expect: SyntaxError source code string cannot contain null bytes
# expect: 42 <module> made ('f', 'result')
# expect: 5 2 6 [[], {}, (), Ellipsis, None]
# expect: in exec 0
# expect: in exec 1
# expect: else

# since: 3.11.7
