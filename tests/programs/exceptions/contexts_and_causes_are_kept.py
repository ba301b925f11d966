def show(error):
    chain = []
    while error:
        chain.append(f"{type(error).__name__}({error})")
        error, how = (error.__cause__, "cause") if error.__cause__ else (None if error.__suppress_context__ else error.__context__, "context")
        if error:
            chain.append(how)
    return " <- ".join(chain)


def run(text):
    try:
        exec(text)
    except BaseException as error:
        print(show(error))


run("try:\n    1/0\nexcept ZeroDivisionError:\n    raise ValueError('v')")
run("try:\n    1/0\nexcept ZeroDivisionError as e:\n    raise ValueError('v') from e")
run("try:\n    1/0\nexcept ZeroDivisionError as e:\n    raise ValueError('v') from None")
run("try:\n    raise KeyError(1)\nfinally:\n    raise ValueError(2)")
run("try:\n    raise KeyError(1)\nexcept KeyError:\n    try:\n        raise ValueError(2)\n    except ValueError:\n        raise TypeError(3)")
run("e = ValueError('same')\ntry:\n    raise e\nexcept ValueError:\n    raise e")
run("try:\n    raise KeyError(1)\nexcept KeyError as k:\n    try:\n        raise ValueError(2)\n    except ValueError as v:\n        raise k")
run("def g():\n    try:\n        yield\n    except KeyError:\n        raise ValueError('in generator')\ni = g()\nnext(i)\ni.throw(KeyError('thrown'))")
run("with __import__('contextlib').suppress(KeyError):\n    try:\n        {}[1]\n    finally:\n        raise OSError('replaced')")
run("class C:\n    def __exit__(s, *a): raise TypeError('exit')\n    def __enter__(s): pass\nwith C():\n    raise ValueError('body')")
run("raise ValueError('a') from KeyError('b')")
run("try:\n    raise ValueError('x') from TypeError('cause')\nexcept ValueError as e:\n    e.__cause__ = None\n    raise")
run("def f(): yield\nlist(f()) and next(f().throw(ValueError))" )
run("next(x for x in [1/0])")
run("def g():\n    raise StopIteration('inside')\n    yield\nlist(g())")
import sys
print(sys.exc_info())
try:
    1 / 0
except ZeroDivisionError:
    print(sys.exc_info()[0], sys.exception() is sys.exc_info()[1])
    try:
        [][0]
    except IndexError:
        print(sys.exc_info()[1])
    print(sys.exc_info()[1])
print(sys.exc_info()[0])

# expect: ValueError(v) <- context <- ZeroDivisionError(division by zero)
# expect: ValueError(v) <- cause <- ZeroDivisionError(division by zero)
# expect: ValueError(v)
# expect: ValueError(2) <- context <- KeyError(1)
# expect: TypeError(3) <- context <- ValueError(2) <- context <- KeyError(1)
# expect: ValueError(same)
# expect: KeyError(1) <- context <- ValueError(2)
# expect: ValueError(in generator) <- context <- KeyError('thrown')
# expect: OSError(replaced) <- context <- KeyError(1)
# expect: TypeError(exit) <- context <- ValueError(body)
# expect: ValueError(a) <- cause <- KeyError('b')
# expect: ValueError(x)
# expect: ValueError()
# expect: ZeroDivisionError(division by zero)
# expect: RuntimeError(generator raised StopIteration) <- cause <- StopIteration(inside)
# expect: (None, None, None)
# expect: <class 'ZeroDivisionError'> True
# expect: list index out of range
# expect: division by zero
# expect: None
