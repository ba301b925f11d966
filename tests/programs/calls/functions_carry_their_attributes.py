def outer(a, b=2, *args, c, d: int = 4, **kwargs) -> str:
    """Says something."""
    x = a

    def inner():
        return x + b

    return inner


print(outer.__name__, outer.__qualname__, outer.__module__, outer.__doc__)
print(outer.__defaults__, outer.__kwdefaults__, outer.__annotations__)
code = outer.__code__
print(code.co_name, code.co_argcount, code.co_kwonlyargcount, code.co_varnames, code.co_flags & 0xF)
print(code.co_cellvars, code.co_freevars, code.co_firstlineno)
inner = outer(1, c=3)
print(inner.__qualname__, inner.__code__.co_freevars, [cell.cell_contents for cell in inner.__closure__])
outer.note = "mine"
print(outer.note, outer.__dict__)
outer.__name__ = "renamed"
print(outer.__name__, outer.__qualname__)
try:
    outer.__name__ = 3
except TypeError as error:
    print(error)
outer.__defaults__ = (7,)
print(outer.__defaults__)


class K:
    def method(self):
        return self


k = K()
bound = k.method
print(bound.__self__ is k, bound.__func__ is K.method, bound.__name__, bound == k.method, bound is k.method)
print(hash(bound) == hash(k.method))
try:
    bound.extra = 1
except AttributeError as error:
    print(error)
print(type(outer).__name__, type(bound).__name__, type(code).__name__)

# expect: outer outer __main__ Says something.
# expect: (2,) {'d': 4} {'d': <class 'int'>, 'return': <class 'str'>}
# expect: outer 2 2 ('a', 'b', 'c', 'd', 'args', 'kwargs', 'inner') 15
# expect: ('b', 'x') () 1
# expect: outer.<locals>.inner ('b', 'x') [2, 1]
# expect: mine {'note': 'mine'}
# expect: renamed outer
# expect: __name__ must be set to a string object
# expect: (7,)
# expect: True True method True False
# expect: True
# expect: 'method' object has no attribute 'extra'
# expect: function method code
