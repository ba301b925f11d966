x = "global"


def outer():
    x = "outer"

    def reads():
        return x

    def writes():
        nonlocal x
        x = "changed"

    def global_():
        global x
        x = "new global"

    print(reads())
    writes()
    print(reads(), x)
    global_()
    print(x)


outer()
print(x)


def unbound():
    print(y)
    y = 1


def deleted():
    z = 1
    del z
    return z


def free_before():
    def inner():
        return later

    try:
        inner()
    except NameError as error:
        print(type(error).__name__, error)
    later = 5
    return inner()


for f in (unbound, deleted):
    try:
        f()
    except UnboundLocalError as error:
        print(error)
print(free_before())
try:
    undefined_name
except NameError as error:
    print(error, error.name)


class C:
    x = "class"
    y = x

    def method(self):
        return x, self.x, __class__.__name__


print(C.y, C().method())
print([name for name in dir(C) if not name.startswith("__")])


def counter():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count

    return step


a, b = counter(), counter()
print(a(), a(), b())
del x
try:
    x
except NameError as error:
    print(error)
try:
    del x
except NameError as error:
    print(error)
print(sorted(k for k in outer.__globals__ if not k.startswith("__")))


def local_names(a, b=2):
    c = 3
    return locals()


print(local_names(1))

# expect: outer
# expect: changed changed
# expect: changed
# expect: new global
# expect: cannot access local variable 'y' where it is not associated with a value
# expect: cannot access local variable 'z' where it is not associated with a value
# expect: NameError cannot access free variable 'later' where it is not associated with a value in enclosing scope
# expect: 5
# expect: name 'undefined_name' is not defined undefined_name
# expect: class ('new global', 'class', 'C')
# expect: ['method', 'x', 'y']
# expect: 1 2 1
# expect: name 'x' is not defined
# expect: name 'x' is not defined
# expect: ['C', 'a', 'b', 'counter', 'deleted', 'f', 'free_before', 'outer', 'unbound']
# expect: {'a': 1, 'b': 2, 'c': 3}
