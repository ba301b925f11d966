# Exceptions and warnings of builtins, and their places; what generators, coroutines and properties tell of themselves.
import __future__
import builtins
import sys
import types

names = """BaseException Exception ArithmeticError AssertionError AttributeError BlockingIOError BrokenPipeError BufferError
BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError DeprecationWarning
EOFError EncodingWarning EnvironmentError FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError
ImportError ImportWarning IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError
MemoryError ModuleNotFoundError NameError NotADirectoryError NotImplementedError OSError OverflowError PendingDeprecationWarning
PermissionError ProcessLookupError RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration
StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError TypeError UnboundLocalError UnicodeError
UnicodeWarning UserWarning ValueError Warning ZeroDivisionError ExceptionGroup BaseExceptionGroup UnicodeDecodeError
UnicodeEncodeError UnicodeTranslateError""".split()
for name in names:
    kind = getattr(builtins, name)
    print(name, kind.__name__, [base.__name__ for base in kind.__mro__[1:-1]])
for kind in (ArithmeticError, BrokenPipeError, BufferError, BytesWarning, ChildProcessError, ConnectionAbortedError, EncodingWarning, EnvironmentError, FileExistsError, FloatingPointError, FutureWarning, IOError, ImportWarning, IndentationError, InterruptedError, IsADirectoryError, MemoryError, ModuleNotFoundError, NotADirectoryError, OverflowError, PendingDeprecationWarning, PermissionError, ReferenceError, ResourceWarning, SyntaxWarning, SystemError, TabError, UnicodeError, UnicodeWarning, Warning):
    try:
        raise kind("text")
    except kind as error:
        print(repr(error), error.args, str(error))
for number in (1, 2, 4, 10, 11, 13, 17, 20, 21, 32, 103, 104, 110, 111, 3):
    print(number, type(OSError(number, "m")).__name__, repr(OSError(number, "m", "f")), OSError(number, "m", "f"), OSError(number, "m", "f", None, "g"), OSError(number, "m").errno)
for error in (UnicodeDecodeError("utf-8", b"abc", 1, 2, "why"), UnicodeEncodeError("ascii", "aéb", 1, 2, "why"), UnicodeTranslateError("abc", 0, 2, "why"), SyntaxError("m", ("f", 1, 2, "text")), StopIteration(5), SystemExit(3), KeyError("k"), ImportError("m", name="n", path="p"), AttributeError("m", name="n", obj=1), NameError("m", name="n")):
    print(repr(error), error, [getattr(error, name) for name in ("encoding", "object", "start", "end", "reason", "value", "code", "name", "path", "obj", "msg", "lineno", "offset") if hasattr(error, name)])
for feature in __future__.all_feature_names:
    print(feature, getattr(__future__, feature).getOptionalRelease()[:2], getattr(__future__, feature).getMandatoryRelease())
print("absolute_import barry_as_FLUFL division generator_stop generators nested_scopes print_function unicode_literals with_statement annotations".split() and __future__.division.compiler_flag > 0)
print((3 - 4j).conjugate(), (1.5).conjugate(), (3).conjugate(), (3).denominator, (3).numerator, (1.5).real, True.imag)
view = memoryview(bytearray(b"abcdef"))
print(view.nbytes, view.ndim, view.readonly, view.shape, view.strides, view.itemsize, view.format, memoryview(b"x").readonly, view.obj, view.tolist(), view[1:3].tobytes())


class P:
    def __init__(self):
        self._x = 1

    @property
    def x(self):
        """The x."""
        return self._x

    @x.setter
    def x(self, value):
        self._x = value

    @x.deleter
    def x(self):
        del self._x

    y = x.getter(lambda self: 5)


p = P()
p.x = 3
print(p.x, p.y, P.x.fget(p), P.x.fset.__name__, P.x.fdel.__name__, P.x.__doc__)
del p.x
s = {1, 2, 3}
s.symmetric_difference_update([3, 4])
print(sorted(s))


def gen():
    yield 1


async def coro():
    return 1


async def agen():
    yield 1


g, c, a = gen(), coro(), agen()
print(g.gi_code.co_name, g.gi_suspended, g.gi_running, next(g), g.gi_suspended, g.gi_yieldfrom, g.gi_frame.f_lineno > 0)
print(c.cr_code.co_name, c.cr_suspended, c.cr_running, c.cr_await, c.cr_origin, c.cr_frame.f_lineno > 0)
print(a.ag_code.co_name, a.ag_running, a.ag_await, a.ag_frame.f_lineno > 0)
c.close()


async def main():
    async for value in aiter(a):
        print(value, await anext(agen()), await anext(aiter(agen()), None))

try:
    main().send(None)
except StopIteration:
    print("done")

try:
    quit()
except SystemExit as error:
    print(error.code, callable(breakpoint), callable(exit))

# expect: BaseException BaseException []
# expect: Exception Exception ['BaseException']
# expect: ArithmeticError ArithmeticError ['Exception', 'BaseException']
# expect: AssertionError AssertionError ['Exception', 'BaseException']
# expect: AttributeError AttributeError ['Exception', 'BaseException']
# expect: BlockingIOError BlockingIOError ['OSError', 'Exception', 'BaseException']
# expect: BrokenPipeError BrokenPipeError ['ConnectionError', 'OSError', 'Exception', 'BaseException']
# expect: BufferError BufferError ['Exception', 'BaseException']
# expect: BytesWarning BytesWarning ['Warning', 'Exception', 'BaseException']
# expect: ChildProcessError ChildProcessError ['OSError', 'Exception', 'BaseException']
# expect: ConnectionAbortedError ConnectionAbortedError ['ConnectionError', 'OSError', 'Exception', 'BaseException']
# expect: ConnectionError ConnectionError ['OSError', 'Exception', 'BaseException']
# expect: ConnectionRefusedError ConnectionRefusedError ['ConnectionError', 'OSError', 'Exception', 'BaseException']
# expect: ConnectionResetError ConnectionResetError ['ConnectionError', 'OSError', 'Exception', 'BaseException']
# expect: DeprecationWarning DeprecationWarning ['Warning', 'Exception', 'BaseException']
# expect: EOFError EOFError ['Exception', 'BaseException']
# expect: EncodingWarning EncodingWarning ['Warning', 'Exception', 'BaseException']
# expect: EnvironmentError OSError ['Exception', 'BaseException']
# expect: FileExistsError FileExistsError ['OSError', 'Exception', 'BaseException']
# expect: FileNotFoundError FileNotFoundError ['OSError', 'Exception', 'BaseException']
# expect: FloatingPointError FloatingPointError ['ArithmeticError', 'Exception', 'BaseException']
# expect: FutureWarning FutureWarning ['Warning', 'Exception', 'BaseException']
# expect: GeneratorExit GeneratorExit ['BaseException']
# expect: IOError OSError ['Exception', 'BaseException']
# expect: ImportError ImportError ['Exception', 'BaseException']
# expect: ImportWarning ImportWarning ['Warning', 'Exception', 'BaseException']
# expect: IndentationError IndentationError ['SyntaxError', 'Exception', 'BaseException']
# expect: IndexError IndexError ['LookupError', 'Exception', 'BaseException']
# expect: InterruptedError InterruptedError ['OSError', 'Exception', 'BaseException']
# expect: IsADirectoryError IsADirectoryError ['OSError', 'Exception', 'BaseException']
# expect: KeyError KeyError ['LookupError', 'Exception', 'BaseException']
# expect: KeyboardInterrupt KeyboardInterrupt ['BaseException']
# expect: LookupError LookupError ['Exception', 'BaseException']
# expect: MemoryError MemoryError ['Exception', 'BaseException']
# expect: ModuleNotFoundError ModuleNotFoundError ['ImportError', 'Exception', 'BaseException']
# expect: NameError NameError ['Exception', 'BaseException']
# expect: NotADirectoryError NotADirectoryError ['OSError', 'Exception', 'BaseException']
# expect: NotImplementedError NotImplementedError ['RuntimeError', 'Exception', 'BaseException']
# expect: OSError OSError ['Exception', 'BaseException']
# expect: OverflowError OverflowError ['ArithmeticError', 'Exception', 'BaseException']
# expect: PendingDeprecationWarning PendingDeprecationWarning ['Warning', 'Exception', 'BaseException']
# expect: PermissionError PermissionError ['OSError', 'Exception', 'BaseException']
# expect: ProcessLookupError ProcessLookupError ['OSError', 'Exception', 'BaseException']
# expect: RecursionError RecursionError ['RuntimeError', 'Exception', 'BaseException']
# expect: ReferenceError ReferenceError ['Exception', 'BaseException']
# expect: ResourceWarning ResourceWarning ['Warning', 'Exception', 'BaseException']
# expect: RuntimeError RuntimeError ['Exception', 'BaseException']
# expect: RuntimeWarning RuntimeWarning ['Warning', 'Exception', 'BaseException']
# expect: StopAsyncIteration StopAsyncIteration ['Exception', 'BaseException']
# expect: StopIteration StopIteration ['Exception', 'BaseException']
# expect: SyntaxError SyntaxError ['Exception', 'BaseException']
# expect: SyntaxWarning SyntaxWarning ['Warning', 'Exception', 'BaseException']
# expect: SystemError SystemError ['Exception', 'BaseException']
# expect: SystemExit SystemExit ['BaseException']
# expect: TabError TabError ['IndentationError', 'SyntaxError', 'Exception', 'BaseException']
# expect: TimeoutError TimeoutError ['OSError', 'Exception', 'BaseException']
# expect: TypeError TypeError ['Exception', 'BaseException']
# expect: UnboundLocalError UnboundLocalError ['NameError', 'Exception', 'BaseException']
# expect: UnicodeError UnicodeError ['ValueError', 'Exception', 'BaseException']
# expect: UnicodeWarning UnicodeWarning ['Warning', 'Exception', 'BaseException']
# expect: UserWarning UserWarning ['Warning', 'Exception', 'BaseException']
# expect: ValueError ValueError ['Exception', 'BaseException']
# expect: Warning Warning ['Exception', 'BaseException']
# expect: ZeroDivisionError ZeroDivisionError ['ArithmeticError', 'Exception', 'BaseException']
# expect: ExceptionGroup ExceptionGroup ['BaseExceptionGroup', 'Exception', 'BaseException']
# expect: BaseExceptionGroup BaseExceptionGroup ['BaseException']
# expect: UnicodeDecodeError UnicodeDecodeError ['UnicodeError', 'ValueError', 'Exception', 'BaseException']
# expect: UnicodeEncodeError UnicodeEncodeError ['UnicodeError', 'ValueError', 'Exception', 'BaseException']
# expect: UnicodeTranslateError UnicodeTranslateError ['UnicodeError', 'ValueError', 'Exception', 'BaseException']
# expect: ArithmeticError('text') ('text',) text
# expect: BrokenPipeError('text') ('text',) text
# expect: BufferError('text') ('text',) text
# expect: BytesWarning('text') ('text',) text
# expect: ChildProcessError('text') ('text',) text
# expect: ConnectionAbortedError('text') ('text',) text
# expect: EncodingWarning('text') ('text',) text
# expect: OSError('text') ('text',) text
# expect: FileExistsError('text') ('text',) text
# expect: FloatingPointError('text') ('text',) text
# expect: FutureWarning('text') ('text',) text
# expect: OSError('text') ('text',) text
# expect: ImportWarning('text') ('text',) text
# expect: IndentationError('text') ('text',) text
# expect: InterruptedError('text') ('text',) text
# expect: IsADirectoryError('text') ('text',) text
# expect: MemoryError('text') ('text',) text
# expect: ModuleNotFoundError('text') ('text',) text
# expect: NotADirectoryError('text') ('text',) text
# expect: OverflowError('text') ('text',) text
# expect: PendingDeprecationWarning('text') ('text',) text
# expect: PermissionError('text') ('text',) text
# expect: ReferenceError('text') ('text',) text
# expect: ResourceWarning('text') ('text',) text
# expect: SyntaxWarning('text') ('text',) text
# expect: SystemError('text') ('text',) text
# expect: TabError('text') ('text',) text
# expect: UnicodeError('text') ('text',) text
# expect: UnicodeWarning('text') ('text',) text
# expect: Warning('text') ('text',) text
# expect: 1 PermissionError PermissionError(1, 'm') [Errno 1] m: 'f' [Errno 1] m: 'f' -> 'g' 1
# expect: 2 FileNotFoundError FileNotFoundError(2, 'm') [Errno 2] m: 'f' [Errno 2] m: 'f' -> 'g' 2
# expect: 4 InterruptedError InterruptedError(4, 'm') [Errno 4] m: 'f' [Errno 4] m: 'f' -> 'g' 4
# expect: 10 ChildProcessError ChildProcessError(10, 'm') [Errno 10] m: 'f' [Errno 10] m: 'f' -> 'g' 10
# expect: 11 BlockingIOError BlockingIOError(11, 'm') [Errno 11] m: 'f' [Errno 11] m: 'f' -> 'g' 11
# expect: 13 PermissionError PermissionError(13, 'm') [Errno 13] m: 'f' [Errno 13] m: 'f' -> 'g' 13
# expect: 17 FileExistsError FileExistsError(17, 'm') [Errno 17] m: 'f' [Errno 17] m: 'f' -> 'g' 17
# expect: 20 NotADirectoryError NotADirectoryError(20, 'm') [Errno 20] m: 'f' [Errno 20] m: 'f' -> 'g' 20
# expect: 21 IsADirectoryError IsADirectoryError(21, 'm') [Errno 21] m: 'f' [Errno 21] m: 'f' -> 'g' 21
# expect: 32 BrokenPipeError BrokenPipeError(32, 'm') [Errno 32] m: 'f' [Errno 32] m: 'f' -> 'g' 32
# expect: 103 ConnectionAbortedError ConnectionAbortedError(103, 'm') [Errno 103] m: 'f' [Errno 103] m: 'f' -> 'g' 103
# expect: 104 ConnectionResetError ConnectionResetError(104, 'm') [Errno 104] m: 'f' [Errno 104] m: 'f' -> 'g' 104
# expect: 110 TimeoutError TimeoutError(110, 'm') [Errno 110] m: 'f' [Errno 110] m: 'f' -> 'g' 110
# expect: 111 ConnectionRefusedError ConnectionRefusedError(111, 'm') [Errno 111] m: 'f' [Errno 111] m: 'f' -> 'g' 111
# expect: 3 ProcessLookupError ProcessLookupError(3, 'm') [Errno 3] m: 'f' [Errno 3] m: 'f' -> 'g' 3
# expect: UnicodeDecodeError('utf-8', b'abc', 1, 2, 'why') 'utf-8' codec can't decode byte 0x62 in position 1: why ['utf-8', b'abc', 1, 2, 'why']
# expect: UnicodeEncodeError('ascii', 'aéb', 1, 2, 'why') 'ascii' codec can't encode character '\xe9' in position 1: why ['ascii', 'aéb', 1, 2, 'why']
# expect: UnicodeTranslateError('abc', 0, 2, 'why') can't translate characters in position 0-1: why [None, 'abc', 0, 2, 'why']
# expect: SyntaxError('m', ('f', 1, 2, 'text')) m (f, line 1) ['m', 1, 2]
# expect: StopIteration(5) 5 [5]
# expect: SystemExit(3) 3 [3]
# expect: KeyError('k') 'k' []
# expect: ImportError('m') m ['n', 'p', 'm']
# expect: AttributeError('m') m ['n', 1]
# expect: NameError('m') m ['n']
# expect: nested_scopes (2, 1) (2, 2, 0, 'alpha', 0)
# expect: generators (2, 2) (2, 3, 0, 'final', 0)
# expect: division (2, 2) (3, 0, 0, 'alpha', 0)
# expect: absolute_import (2, 5) (3, 0, 0, 'alpha', 0)
# expect: with_statement (2, 5) (2, 6, 0, 'alpha', 0)
# expect: print_function (2, 6) (3, 0, 0, 'alpha', 0)
# expect: unicode_literals (2, 6) (3, 0, 0, 'alpha', 0)
# expect: barry_as_FLUFL (3, 1) (4, 0, 0, 'alpha', 0)
# expect: generator_stop (3, 5) (3, 7, 0, 'alpha', 0)
# expect: annotations (3, 7) None
# expect: True
# expect: (3+4j) 1.5 3 1 3 1.5 0
# expect: 6 1 False (6,) (1,) 1 B True bytearray(b'abcdef') [97, 98, 99, 100, 101, 102] b'bc'
# expect: 3 5 3 x x The x.
# expect: [1, 2, 4]
# expect: gen False False 1 True None True
# expect: coro False False None None True
# expect: agen False None True
# expect: 1 1 1
# expect: done
# expect: None True True
