"""exec and eval: their namespaces, locals() after exec in a function, their tracebacks."""
import sys, traceback
ns = {}
exec("def f(x):\n    return x * 2\nclass A:\n    y = f(4)", ns)
print(ns["f"](3), ns["A"].y, sorted(k for k in ns if not k.startswith("__")))
print(eval("a + b", {"a": 1}, {"b": 2}), eval("[x for x in range(3)]"), eval(" 1 + 1"))
code = compile("x = 1\ny = x + 1", "<config>", "exec")
exec(code)
print(y, code.co_filename, code.co_names)
def g():
    z = 10
    exec("z = 20; w = 5")
    print(z, sorted(locals()), "w" in locals(), locals().get("w"))
g()
try:
    exec("x = 1\nprint(undefined_name)\n")
except NameError:
    traceback.print_exc(file=sys.stdout)
try:
    eval("1/0")
except ZeroDivisionError:
    traceback.print_exc(file=sys.stdout)
try:
    exec("def h():\n    raise KeyError('k')\nh()")
except KeyError:
    traceback.print_exc(file=sys.stdout)

# expect: 6 8 ['A', 'f']
# expect: 3 [0, 1, 2] 2
# expect: 2 <config> ('x', 'y')
# expect: 10 ['w', 'z'] True 5
# expect: Traceback (most recent call last):
# expect:   File "exec_and_locals_of_a_function.py", line 16, in <module>
# expect:     exec("x = 1\nprint(undefined_name)\n")
# expect:   File "<string>", line 2, in <module>
# expect: NameError: name 'undefined_name' is not defined
# expect: Traceback (most recent call last):
# expect:   File "exec_and_locals_of_a_function.py", line 20, in <module>
# expect:     eval("1/0")
# expect:   File "<string>", line 1, in <module>
# expect: ZeroDivisionError: division by zero
# expect: Traceback (most recent call last):
# expect:   File "exec_and_locals_of_a_function.py", line 24, in <module>
# expect:     exec("def h():\n    raise KeyError('k')\nh()")
# expect:   File "<string>", line 3, in <module>
# expect:   File "<string>", line 2, in h
# expect: KeyError: 'k'
