count = 0


def increase():
    global count, created
    count += 1
    created = f"by {count}"


def counter():
    total = 0

    def add(n=1):
        nonlocal total
        total += n

        def reset():
            nonlocal total
            old, total = total, 0
            return old
        return total, reset
    return add, lambda: total


increase()
increase()
print(count, created)
add, show = counter()
print(add()[0], add(5)[0], show(), add(1)[1](), show())


def shadow():
    count = "local"

    class Inner:
        count = "class"
        seen = [count for _ in range(1)]

        def method(self):
            return count
    return Inner.seen, Inner().method(), Inner.count


print(shadow())


def loop():
    functions = []
    for i in range(3):
        def f():
            return i
        functions.append(f)
    del i
    try:
        functions[0]()
    except NameError as error:
        print(type(error).__name__, error)
    i = "again"
    return [f() for f in functions]


print(loop(), [n for n in range(2)], sorted(name for name in globals() if name[0] != "_"))


def closure(a, b=2, *, c):
    def inner():
        return a + c
    return inner


f = closure(1, c=3)
print(f(), f.__code__.co_freevars, [cell.cell_contents for cell in f.__closure__], closure.__code__.co_varnames, closure.__kwdefaults__)
exec("def g():\n    return undefined_here")
try:
    g()
except NameError as error:
    print(error)
for text in ("def f():\n    x = 1\n    global x", "nonlocal x", "def f():\n    nonlocal y", "def f(x):\n    global x", "class C:\n    nonlocal z"):
    try:
        exec(text)
    except SyntaxError as error:
        print(error.msg, error.lineno)

# expect: 2 by 2
# expect: 1 6 6 7 0
# expect: (['local'], 'local', 'class')
# expect: NameError cannot access free variable 'i' where it is not associated with a value in enclosing scope
# expect: ['again', 'again', 'again'] [0, 1] ['add', 'count', 'counter', 'created', 'increase', 'loop', 'shadow', 'show']
# expect: 4 ('a', 'c') [1, 3] ('a', 'b', 'c', 'inner') None
# expect: name 'undefined_here' is not defined
# expect: name 'x' is assigned to before global declaration 3
# expect: nonlocal declaration not allowed at module level 1
# expect: no binding for nonlocal 'y' found 2
# expect: name 'x' is parameter and global 2
# expect: no binding for nonlocal 'z' found 2
