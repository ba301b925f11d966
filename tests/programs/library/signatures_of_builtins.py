"""inspect.signature knows the signatures of Python's own functions."""
import inspect

for thing in (len, print, sorted, isinstance, sum, open, abs, pow, round, input, hasattr, str.split, [].sort, "".join,
              list.append, dict.get, enumerate, object, int, range, map, dict, Exception, min, iter, next, getattr, {}.update):
    try:
        print(getattr(thing, "__qualname__", thing), inspect.signature(thing))
    except ValueError as error:
        print("ValueError", str(error).split(" at 0x")[0])


def f(a, /, b=2, *, c):
    pass


for args in ((), (1,), (1, 2), (1, 2, 3)):
    try:
        inspect.signature(f).bind(*args)
    except TypeError as error:
        print(error)
print(inspect.signature(str.upper).parameters["self"].kind)

# expect: len (obj, /)
# expect: print (*args, sep=' ', end='\n', file=None, flush=False)
# expect: sorted (iterable, /, *, key=None, reverse=False)
# expect: isinstance (obj, class_or_tuple, /)
# expect: sum (iterable, /, start=0)
# expect: open (file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)
# expect: abs (x, /)
# expect: pow (base, exp, mod=None)
# expect: round (number, ndigits=None)
# expect: input (prompt='', /)
# expect: hasattr (obj, name, /)
# expect: str.split (self, /, sep=None, maxsplit=-1)
# expect: list.sort (*, key=None, reverse=False)
# expect: str.join (iterable, /)
# expect: list.append (self, object, /)
# expect: dict.get (self, key, default=None, /)
# expect: enumerate (iterable, start=0)
# expect: object ()
# expect: ValueError no signature found for builtin type <class 'int'>
# expect: ValueError no signature found for builtin type <class 'range'>
# expect: ValueError no signature found for builtin type <class 'map'>
# expect: ValueError no signature found for builtin type <class 'dict'>
# expect: ValueError no signature found for builtin type <class 'Exception'>
# expect: ValueError no signature found for builtin <built-in function min>
# expect: ValueError no signature found for builtin <built-in function iter>
# expect: ValueError no signature found for builtin <built-in function next>
# expect: ValueError no signature found for builtin <built-in function getattr>
# expect: ValueError no signature found for builtin <built-in method update of dict object
# expect: missing a required argument: 'a'
# expect: missing a required argument: 'c'
# expect: missing a required argument: 'c'
# expect: too many positional arguments
# expect: POSITIONAL_ONLY
