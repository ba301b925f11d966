class A:
    foo_bar = 1
    foobaz = 2
def f():
    a = A()
    a.foo_baz
f()
