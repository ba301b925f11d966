class AppError(Exception):
    """Base of all."""
    code = 500

    def __init__(self, message, *, code=None, **details):
        super().__init__(message)
        self.code = code or self.code
        self.details = details

    def __str__(self):
        return f"[{self.code}] {super().__str__()}" + (f" {self.details}" if self.details else "")


class NotFound(AppError, LookupError):
    code = 404


class Silent(Exception):
    def __init__(self, a, b):
        self.a = a


try:
    raise NotFound("page", path="/x")
except LookupError as error:
    print(error, repr(error), error.args, error.code, isinstance(error, AppError), NotFound.__mro__[1:3])
silent = Silent(1, b=2)
print(silent.args, repr(silent), str(silent), silent.a)
print(repr(ValueError()), repr(ValueError("a")), repr(ValueError("a", 1)), str(ValueError("a", 1)), str(KeyError("k")), str(KeyError()), repr(KeyError("k")))
e = ValueError("x")
e.extra = 5
print(e.__dict__, e.with_traceback(None) is e, e.__cause__, e.__traceback__, e == ValueError("x"), hash(e) == hash(e), bool(e))
o = OSError(2, "No such file", "f.txt")
print(o, repr(o), o.errno, o.strerror, o.filename, type(o), isinstance(o, FileNotFoundError), type(OSError(13, "x")), OSError("a"), OSError(1, 2, 3, 4, 5), type(OSError(99999, "y")).__name__)
u = UnicodeDecodeError("ascii", b"\xff", 0, 1, "bad")
print(u, u.start, u.object, StopIteration(5).value, SystemExit(3).code, SystemExit().code, ImportError("m", name="n", path="p").name, NameError("m", name="n").name, AttributeError("a", obj=1).obj)
s = SyntaxError("bad", ("f.py", 3, 7, "x = = 1\n"))
print(s, s.lineno, s.offset, s.text, s.filename, s.msg)
for text in ("NotFound()", "ValueError(x=1)", "OSError(1, x=2)", "ExceptionGroup('m', [])", "ExceptionGroup('m', [1])", "ExceptionGroup(1, [ValueError()])", "ExceptionGroup('m', [KeyboardInterrupt()])", "UnicodeDecodeError(1)", "e.args = 5", "e.__cause__ = 5", "e.__traceback__ = 5", "del e.args", "e.add_note(5)", "BaseException.__new__(int)", "e.with_traceback(3)"):
    try:
        exec(text)
        print(text, "fine")
    except Exception as error:
        print(text, "->", type(error).__name__, error)
print([c.__name__ for c in (UnboundLocalError, ModuleNotFoundError, JSON := __import__("json").JSONDecodeError, TimeoutError, ConnectionResetError, UnicodeError, RecursionError, NotImplementedError) for c in c.__mro__[:-2]])
