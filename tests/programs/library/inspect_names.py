# inspect: what kind of thing each thing is, signatures, members, frames.
import asyncio
import enum
import functools
import inspect
import sys
import types


def t(function, *arguments, **options):
    try:
        return function(*arguments, **options)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def gen():
    x = 1
    yield x


async def coro():
    y = 2
    await asyncio.sleep(0)
    return y


async def agen():
    yield 1


class K:
    """Class doc.

        indented
    """
    attr = 1

    def method(self, a, /, b, *args, c=1, **kw):
        """Method doc."""

    @classmethod
    def cm(cls): ...

    @staticmethod
    def sm(): ...

    @property
    def prop(self): ...


class Sub(K):
    def method(self, a, /, b, *args, c=1, **kw): ...


try:
    1 / 0
except ZeroDivisionError as error:
    trace = error.__traceback__
g, c, a = gen(), coro(), agen()
things = {"module": sys, "class": K, "method": K().method, "function": gen, "builtin": len, "builtin method": [].append, "generator": g, "coroutine": c, "async gen": a, "gen function": gen, "coro function": coro, "agen function": agen, "code": gen.__code__, "frame": sys._getframe(), "traceback": trace, "property": K.prop, "slot wrapper": object.__init__, "method descriptor": str.join, "int": 1, "partial": functools.partial(coro), "lambda": lambda: 0, "method wrapper": object().__str__, "classmethod": K.cm}
for name in """ismodule isclass ismethod isfunction isbuiltin isroutine iscode isframe istraceback isgenerator iscoroutine isasyncgen
isgeneratorfunction iscoroutinefunction isasyncgenfunction isawaitable isabstract isdatadescriptor ismethoddescriptor
isgetsetdescriptor ismemberdescriptor ismethodwrapper""".split():
    print(name, [key for key, value in things.items() if getattr(inspect, name)(value)])
print(inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g), list(g), inspect.getgeneratorstate(g), inspect.GEN_RUNNING, inspect.GEN_CREATED, inspect.GEN_SUSPENDED, inspect.GEN_CLOSED)
print(inspect.getcoroutinestate(c), c.send(None), inspect.getcoroutinestate(c), inspect.getcoroutinelocals(c), c.close(), inspect.getcoroutinestate(c), inspect.CORO_RUNNING, inspect.CORO_CREATED, inspect.CORO_SUSPENDED, inspect.CORO_CLOSED)
for name in "CO_OPTIMIZED CO_NEWLOCALS CO_VARARGS CO_VARKEYWORDS CO_NESTED CO_GENERATOR CO_NOFREE CO_COROUTINE CO_ITERABLE_COROUTINE CO_ASYNC_GENERATOR TPFLAGS_IS_ABSTRACT".split():
    print(name, getattr(inspect, name), end=" ")
print()
sig = inspect.signature(K.method)
print(sig, list(sig.parameters), [(p.name, p.kind.name, p.kind.description, p.default is inspect.Parameter.empty) for p in sig.parameters.values()], sig.return_annotation is inspect.Signature.empty, repr(sig), repr(sig.parameters["c"]), inspect.signature(K().method), inspect.signature(K.cm), inspect.signature(functools.partial(K.sm)), sig == inspect.signature(Sub.method), hash(sig) == hash(inspect.signature(Sub.method)))
bound = sig.bind(1, 2, 3, 4, c=5, z=6)
print(bound, bound.args, bound.kwargs, bound.arguments, t(sig.bind), t(sig.bind, 1), sig.bind_partial(1).arguments, isinstance(bound, inspect.BoundArguments))
bound = sig.bind(None, 1, 2)
bound.apply_defaults()
print(bound.arguments, sig.replace(return_annotation=int), sig.parameters["b"].replace(name="renamed", annotation=str, default=3), inspect.Parameter("x", inspect.Parameter.KEYWORD_ONLY, default=1), t(inspect.Parameter, "1x", inspect.Parameter.POSITIONAL_ONLY), t(inspect.signature, 3), inspect.Signature([inspect.Parameter("q", inspect.Parameter.VAR_POSITIONAL)]))


def annotated(a: int, b: "str" = "x", *, c: list[int] = None) -> dict: ...


print(inspect.signature(annotated), inspect.signature(annotated, eval_str=True), inspect.getfullargspec(annotated), isinstance(inspect.getfullargspec(annotated), inspect.FullArgSpec), inspect.getfullargspec(K.method).kwonlydefaults, inspect.formatannotation(int), inspect.formatannotation(list[int]), inspect.formatannotationrelativeto(K)(K), inspect.getargs(annotated.__code__), isinstance(inspect.getargs(gen.__code__), inspect.Arguments))


@functools.wraps(annotated)
def wrapper(*args): ...


print(inspect.signature(wrapper), inspect.signature(wrapper, follow_wrapped=False), inspect.unwrap(wrapper) is annotated)
print([name for name, _ in inspect.getmembers(K) if not name.startswith("_")], [name for name, _ in inspect.getmembers(K, inspect.isfunction)], inspect.getdoc(K), inspect.getdoc(Sub.method), inspect.cleandoc("  a\n    b\n\n    c\n"), inspect.getmro(Sub), inspect.getattr_static(K(), "prop"), t(inspect.getattr_static, K(), "nope"), inspect.getattr_static(K, "nope", 5), inspect.getmodulename("/a/b.py"), inspect.getmodule(K).__name__, inspect.getfile(K).endswith("inspect_names.py"), inspect.getsourcefile(gen) == inspect.getfile(gen), inspect.getabsfile(gen).endswith("inspect_names.py"), inspect.indentsize("    x"), t(inspect.getfile, 3))


def outer(p, q=2, *rest, **extra):
    frame = inspect.currentframe()
    values = inspect.getargvalues(frame)
    print(values.args, values.varargs, values.keywords, values.locals["p"], inspect.formatargvalues(*values[:3], {"p": 1, "q": 2, "rest": (), "extra": {}}), isinstance(values, inspect.ArgInfo), frame.f_code.co_name, inspect.getlineno(frame) > 0, inspect.getouterframes(frame)[0].function, isinstance(inspect.getframeinfo(frame), inspect.Traceback), isinstance(inspect.stack()[0], inspect.FrameInfo))


outer(1)
print([info.function for info in inspect.getinnerframes(trace)], inspect.findsource(gen)[1] > 0, inspect.getblock(["def f():\n", "    x\n", "\n", "y\n"]), isinstance(inspect.classify_class_attrs(K)[0], inspect.Attribute), isinstance(inspect.getclosurevars(t), inspect.ClosureVars), inspect.getclosurevars(outer).globals.keys() == {"inspect"}, inspect.walktree([K], {}, None))


class Color(enum.Flag):
    RED = 1
    BLUE = 2
    BOTH = 3


class Loose(enum.IntFlag, boundary=enum.KEEP):
    A = 1


class Word(enum.StrEnum):
    HELLO = enum.auto()


@enum.verify(enum.UNIQUE, enum.CONTINUOUS)
class Step(enum.IntEnum):
    ONE = 1
    TWO = 2


@enum.unique
class Mixed(enum.Enum):
    A = 1
    helper = enum.nonmember(5)
    B = enum.member(7)

    @enum.property
    def shown(self):
        return f"<{self.name}>"


print(Color.RED | Color.BLUE, Color.BOTH, ~Color.RED, Color(0), list(Color.BOTH), Color.RED in Color.BOTH, t(Color, 8), Loose(9), Loose.A | 8, Word.HELLO, f"{Word.HELLO}", Step.ONE < Step.TWO, Mixed.helper, Mixed.B.value, Mixed.A.shown, [enum.STRICT, enum.CONFORM, enum.EJECT, enum.KEEP], enum.FlagBoundary, isinstance(Color, enum.EnumType), enum.EnumMeta is enum.EnumType, issubclass(Word, enum.ReprEnum), enum.NAMED_FLAGS)


def duplicate():
    @enum.unique
    class D(enum.Enum):
        A = 1
        B = 1


def gap():
    @enum.verify(enum.CONTINUOUS)
    class G(enum.IntEnum):
        A = 1
        B = 3


print(t(duplicate), t(gap))


@enum.global_enum
class Global(enum.IntEnum):
    GLOBAL_ONE = 1


print(GLOBAL_ONE, repr(Global.GLOBAL_ONE))
a.aclose().close()

# expect: ismodule ['module']
# expect: isclass ['class']
# expect: ismethod ['method', 'classmethod']
# expect: isfunction ['function', 'gen function', 'coro function', 'agen function', 'lambda']
# expect: isbuiltin ['builtin', 'builtin method']
# expect: isroutine ['method', 'function', 'builtin', 'builtin method', 'gen function', 'coro function', 'agen function', 'slot wrapper', 'method descriptor', 'lambda', 'method wrapper', 'classmethod']
# expect: iscode ['code']
# expect: isframe ['frame']
# expect: istraceback ['traceback']
# expect: isgenerator ['generator']
# expect: iscoroutine ['coroutine']
# expect: isasyncgen ['async gen']
# expect: isgeneratorfunction ['function', 'gen function']
# expect: iscoroutinefunction ['coro function', 'partial']
# expect: isasyncgenfunction ['agen function']
# expect: isawaitable ['coroutine']
# expect: isabstract []
# expect: isdatadescriptor ['property']
# expect: ismethoddescriptor ['slot wrapper', 'method descriptor']
# expect: isgetsetdescriptor []
# expect: ismemberdescriptor []
# expect: ismethodwrapper ['method wrapper']
# expect: GEN_CREATED 1 GEN_SUSPENDED {'x': 1} [] GEN_CLOSED GEN_RUNNING GEN_CREATED GEN_SUSPENDED GEN_CLOSED
# expect: CORO_CREATED None CORO_SUSPENDED {'y': 2} None CORO_CLOSED CORO_RUNNING CORO_CREATED CORO_SUSPENDED CORO_CLOSED
# expect: CO_OPTIMIZED 1 CO_NEWLOCALS 2 CO_VARARGS 4 CO_VARKEYWORDS 8 CO_NESTED 16 CO_GENERATOR 32 CO_NOFREE 64 CO_COROUTINE 128 CO_ITERABLE_COROUTINE 256 CO_ASYNC_GENERATOR 512 TPFLAGS_IS_ABSTRACT 1048576
# expect: (self, a, /, b, *args, c=1, **kw) ['self', 'a', 'b', 'args', 'c', 'kw'] [('self', 'POSITIONAL_ONLY', 'positional-only', True), ('a', 'POSITIONAL_ONLY', 'positional-only', True), ('b', 'POSITIONAL_OR_KEYWORD', 'positional or keyword', True), ('args', 'VAR_POSITIONAL', 'variadic positional', True), ('c', 'KEYWORD_ONLY', 'keyword-only', False), ('kw', 'VAR_KEYWORD', 'variadic keyword', True)] True <Signature (self, a, /, b, *args, c=1, **kw)> <Parameter "c=1"> (a, /, b, *args, c=1, **kw) () () True True
# expect: <BoundArguments (self=1, a=2, b=3, args=(4,), c=5, kw={'z': 6})> (1, 2, 3, 4) {'c': 5, 'z': 6} {'self': 1, 'a': 2, 'b': 3, 'args': (4,), 'c': 5, 'kw': {'z': 6}} TypeError: missing a required argument: 'self' TypeError: missing a required argument: 'a' {'self': 1} True
# expect: {'self': None, 'a': 1, 'b': 2, 'args': (), 'c': 1, 'kw': {}} (self, a, /, b, *args, c=1, **kw) -> int renamed: str = 3 x=1 ValueError: '1x' is not a valid parameter name TypeError: 3 is not a callable object (*q)
# expect: (a: int, b: 'str' = 'x', *, c: list[int] = None) -> dict (a: int, b: str = 'x', *, c: list[int] = None) -> dict FullArgSpec(args=['a', 'b'], varargs=None, varkw=None, defaults=('x',), kwonlyargs=['c'], kwonlydefaults={'c': None}, annotations={'return': <class 'dict'>, 'a': <class 'int'>, 'b': 'str', 'c': list[int]}) True {'c': 1} int list[int] K Arguments(args=['a', 'b', 'c'], varargs=None, varkw=None) True
# expect: (a: int, b: 'str' = 'x', *, c: list[int] = None) -> dict (*args) -> dict True
# expect: ['attr', 'cm', 'method', 'prop', 'sm'] ['method', 'sm'] Class doc.
# expect:
# expect: indented Method doc. a
# expect: b
# expect:
# expect: c (<class '__main__.Sub'>, <class '__main__.K'>, <class 'object'>) <property object at 0x..> AttributeError: nope 5 b __main__ True True True 4 TypeError: module, class, method, function, traceback, frame, or code object was expected, got int
# expect: ['p', 'q'] rest extra 1 (p=1, q=2, *rest=(), **extra={}) True outer True outer True True
# expect: ['<module>'] True ['def f():\n', '    x\n'] True True True [(<class '__main__.K'>, (<class 'object'>,))]
# expect: Color.BOTH Color.BOTH Color.BLUE Color(0) [<Color.RED: 1>, <Color.BLUE: 2>] True ValueError: <flag 'Color'> invalid value 8
# expect:     given 0b0 1000
# expect:   allowed 0b0 0011 9 9 hello hello True 5 7 <A> [<FlagBoundary.STRICT: 'strict'>, <FlagBoundary.CONFORM: 'conform'>, <FlagBoundary.EJECT: 'eject'>, <FlagBoundary.KEEP: 'keep'>] <enum 'FlagBoundary'> True True True multi-flag aliases may not contain unnamed flags
# expect: ValueError: duplicate values found in <enum 'D'>: B -> A ValueError: invalid enum 'G': missing values 2
# expect: 1 __main__.GLOBAL_ONE

# since: 3.11.7
