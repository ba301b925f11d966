import sys
def t(f, *a):
    try: print("->", f(*a))
    except BaseException as e: print(type(e).__name__, e, repr(e), e.args)
t(lambda: {}['a'])
t(lambda: [][1])
t(lambda: int('x'))
t(lambda: open_me)
def ub():
    print(q); q = 1
t(ub)
t(lambda: (1).foo)
t(lambda: next(iter([])))
t(lambda: OSError(2, "nope"))
t(lambda: OSError(2, "nope", "file.txt"))
t(lambda: OSError("a"))
e = OSError(13, "perm", "f", None, "g"); print(e, e.errno, e.strerror, e.filename, e.filename2, type(e), repr(e))
print(TimeoutError(), ConnectionError("x"), issubclass(TimeoutError, OSError))
e = KeyError('k'); print(str(e), KeyError(), KeyError(1, 2))
e = StopIteration(5); print(e.value, e.args)
e = SystemExit(3); print(e.code, SystemExit().code, SystemExit(1, 2).code)
e = ImportError("msg", name="n", path="p"); print(e, e.name, e.path, e.msg)
e = SyntaxError("bad", ("f.py", 3, 4, "text", 3, 5)); print(e, e.lineno, e.offset, e.text, e.filename, e.msg, e.end_lineno, e.end_offset)
e = UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad start"); print(e, e.start, e.end, e.reason, e.object)
e = UnicodeEncodeError("ascii", "é", 0, 1, "ordinal"); print(e)
t(lambda: b"\xff".decode())
t(lambda: "é".encode("ascii"))
class MyE(Exception):
    def __init__(self, a, b): super().__init__(a); self.b = b
    def __str__(self): return f"MyE<{self.args[0]}, {self.b}>"
try: raise MyE(1, 2)
except MyE as e: print(e, repr(e), e.b, e.args, e.__dict__)
try:
    try: 1/0
    except ZeroDivisionError as z: raise ValueError("v") from z
except ValueError as v:
    print(repr(v.__cause__), repr(v.__context__), v.__suppress_context__, v.__traceback__ is not None)
try:
    try: 1/0
    except ZeroDivisionError: raise ValueError("v")
except ValueError as v:
    print(repr(v.__cause__), repr(v.__context__), v.__suppress_context__)
try:
    try: 1/0
    except ZeroDivisionError: raise ValueError("v") from None
except ValueError as v:
    print(repr(v.__cause__), repr(v.__context__), v.__suppress_context__)
def f():
    try: return 1
    finally: print("fin")
print(f())
def g():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print(i)
        finally: print("f", i)
    else: print("no")
g()
eg = ExceptionGroup("g", [ValueError(1), TypeError("t"), ExceptionGroup("n", [ValueError(2), KeyError(3)])])
print(eg, repr(eg), eg.message, eg.exceptions)
m, r = eg.split(ValueError); print(repr(m), repr(r))
print(eg.subgroup(KeyError), eg.subgroup(lambda e: isinstance(e, TypeError)), eg.subgroup(OSError))
try: raise eg
except* ValueError as x: print("VE", repr(x))
except* TypeError as x: print("TE", repr(x))
except* KeyError as x: print("KE", repr(x))
try:
    try: raise eg
    except* ValueError: print("ve")
except ExceptionGroup as rest: print("rest", repr(rest))
t(lambda: ExceptionGroup("x", []))
t(lambda: ExceptionGroup("x", [1]))
t(lambda: ExceptionGroup("x", [KeyboardInterrupt()]))
print(repr(BaseExceptionGroup("x", [KeyboardInterrupt()])), repr(BaseExceptionGroup("x", [ValueError()])))
e = ValueError("n"); e.add_note("a"); print(e.__notes__)
t(lambda: e.add_note(1))
def raiser(): raise 3
t(raiser)
def raiser(): raise int
t(raiser)
def raiser(): raise ValueError from 3
t(raiser)
t(lambda: ValueError(x=1))
class Suppress:
    def __enter__(self): return self
    def __exit__(self, t, v, tb): print(t.__name__, v, tb is not None); return True
with Suppress(): raise KeyError("s")
try:
    raise ValueError(1)
except (TypeError, ValueError) as e: print(sys.exc_info()[0], e)
print(sys.exc_info())
try: assert False, "why"
except AssertionError as e: print(e)
def depth():
    try: return depth()
    except RecursionError as e: return str(e)
print(depth())
try: raise ValueError("x").with_traceback(None)
except ValueError as e: print(e.__traceback__.tb_lineno, e.__traceback__.tb_next)
class Bad(Exception):
    def __str__(self): raise ValueError
try: str(Bad())
except ValueError as e: print("ve")
print(Exception("a") == Exception("a"), Exception(1, 2), repr(Exception()))
print(isinstance(ExceptionGroup("a", [ValueError()]), Exception), ExceptionGroup.__mro__)

# expect: KeyError 'a' KeyError('a') ('a',)
# expect: IndexError list index out of range IndexError('list index out of range') ('list index out of range',)
# expect: ValueError invalid literal for int() with base 10: 'x' ValueError("invalid literal for int() with base 10: 'x'") ("invalid literal for int() with base 10: 'x'",)
# expect: NameError name 'open_me' is not defined NameError("name 'open_me' is not defined") ("name 'open_me' is not defined",)
# expect: UnboundLocalError cannot access local variable 'q' where it is not associated with a value UnboundLocalError("cannot access local variable 'q' where it is not associated with a value") ("cannot access local variable 'q' where it is not associated with a value",)
# expect: AttributeError 'int' object has no attribute 'foo' AttributeError("'int' object has no attribute 'foo'") ("'int' object has no attribute 'foo'",)
# expect: StopIteration  StopIteration() ()
# expect: -> [Errno 2] nope
# expect: -> [Errno 2] nope: 'file.txt'
# expect: -> a
# expect: [Errno 13] perm: 'f' -> 'g' 13 perm f g <class 'PermissionError'> PermissionError(13, 'perm')
# expect:  x True
# expect: 'k'  (1, 2)
# expect: 5 (5,)
# expect: 3 None (1, 2)
# expect: msg n p msg
# expect: bad (f.py, line 3) 3 4 text f.py bad 3 5
# expect: 'utf-8' codec can't decode byte 0xff in position 0: bad start 0 1 bad start b'\xff'
# expect: 'ascii' codec can't encode character '\xe9' in position 0: ordinal
# expect: UnicodeDecodeError 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte UnicodeDecodeError('utf-8', b'\xff', 0, 1, 'invalid start byte') ('utf-8', b'\xff', 0, 1, 'invalid start byte')
# expect: UnicodeEncodeError 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128) UnicodeEncodeError('ascii', 'é', 0, 1, 'ordinal not in range(128)') ('ascii', 'é', 0, 1, 'ordinal not in range(128)')
# expect: MyE<1, 2> MyE(1) 2 (1,) {'b': 2}
# expect: ZeroDivisionError('division by zero') ZeroDivisionError('division by zero') True True
# expect: None ZeroDivisionError('division by zero') False
# expect: None ZeroDivisionError('division by zero') True
# expect: fin
# expect: 1
# expect: 0
# expect: f 0
# expect: f 1
# expect: f 2
# expect: g (3 sub-exceptions) ExceptionGroup('g', [ValueError(1), TypeError('t'), ExceptionGroup('n', [ValueError(2), KeyError(3)])]) g (ValueError(1), TypeError('t'), ExceptionGroup('n', [ValueError(2), KeyError(3)]))
# expect: ExceptionGroup('g', [ValueError(1), ExceptionGroup('n', [ValueError(2)])]) ExceptionGroup('g', [TypeError('t'), ExceptionGroup('n', [KeyError(3)])])
# expect: g (1 sub-exception) g (1 sub-exception) None
# expect: VE ExceptionGroup('g', [ValueError(1), ExceptionGroup('n', [ValueError(2)])])
# expect: TE ExceptionGroup('g', [TypeError('t')])
# expect: KE ExceptionGroup('g', [ExceptionGroup('n', [KeyError(3)])])
# expect: ve
# expect: rest ExceptionGroup('g', [TypeError('t'), ExceptionGroup('n', [KeyError(3)])])
# expect: ValueError second argument (exceptions) must be a non-empty sequence ValueError('second argument (exceptions) must be a non-empty sequence') ('second argument (exceptions) must be a non-empty sequence',)
# expect: ValueError Item 0 of second argument (exceptions) is not an exception ValueError('Item 0 of second argument (exceptions) is not an exception') ('Item 0 of second argument (exceptions) is not an exception',)
# expect: TypeError Cannot nest BaseExceptions in an ExceptionGroup TypeError('Cannot nest BaseExceptions in an ExceptionGroup') ('Cannot nest BaseExceptions in an ExceptionGroup',)
# expect: BaseExceptionGroup('x', [KeyboardInterrupt()]) ExceptionGroup('x', [ValueError()])
# expect: ['a']
# expect: TypeError note must be a str, not 'int' TypeError("note must be a str, not 'int'") ("note must be a str, not 'int'",)
# expect: TypeError exceptions must derive from BaseException TypeError('exceptions must derive from BaseException') ('exceptions must derive from BaseException',)
# expect: TypeError exceptions must derive from BaseException TypeError('exceptions must derive from BaseException') ('exceptions must derive from BaseException',)
# expect: TypeError exception causes must derive from BaseException TypeError('exception causes must derive from BaseException') ('exception causes must derive from BaseException',)
# expect: TypeError ValueError() takes no keyword arguments TypeError('ValueError() takes no keyword arguments') ('ValueError() takes no keyword arguments',)
# expect: KeyError 's' True
# expect: <class 'ValueError'> 1
# expect: (None, None, None)
# expect: why
# expect: maximum recursion depth exceeded while getting the str of an object
# expect: 100 None
# expect: ve
# expect: False (1, 2) Exception()
# expect: True (<class 'ExceptionGroup'>, <class 'BaseExceptionGroup'>, <class 'Exception'>, <class 'BaseException'>, <class 'object'>)
