"""What kind of thing an object is: the part of inspect that asynchronous code asks for, and signatures."""
import enum
import sys
import types

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 1, 2, 4, 8, 16, 32
CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 128, 256, 512

CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"
GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType) and not isbuiltin(object.__func__)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def isroutine(object):
    return isinstance(object, (types.BuiltinFunctionType, types.FunctionType, types.MethodType,
                               types.MethodDescriptorType, types.WrapperDescriptorType)) or isinstance(object, types.MethodWrapperType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isframe(object):
    return isinstance(object, types.FrameType)


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def _has_flag(object, flag):
    while ismethod(object):
        object = object.__func__
    partial = sys.modules["functools"].partial if "functools" in sys.modules else ()
    while isinstance(object, partial):
        object = object.func
    return isfunction(object) and bool(object.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    return _has_flag(obj, CO_COROUTINE)


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def isawaitable(object):
    """Whether it can stand behind await."""
    if isinstance(object, types.CoroutineType):
        return True
    if isinstance(object, types.GeneratorType):
        return bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
    return hasattr(type(object), "__await__")


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", ()))


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), "__set__") or hasattr(type(object), "__delete__")


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), "__get__") and not hasattr(type(object), "__set__")


def getcoroutinestate(coroutine):
    if coroutine.cr_running:
        return CORO_RUNNING
    if getattr(coroutine, "cr_suspended", False):
        return CORO_SUSPENDED
    return CORO_CLOSED if coroutine.cr_frame is None else CORO_CREATED


def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if getattr(generator, "gi_suspended", False):
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


def getcoroutinelocals(coroutine):
    frame = getattr(coroutine, "cr_frame", None)
    return {} if frame is None else frame.f_locals


def getgeneratorlocals(generator):
    frame = getattr(generator, "gi_frame", None)
    return {} if frame is None else frame.f_locals


def unwrap(func, *, stop=None):
    """The innermost function under decorators that set __wrapped__."""
    seen = {id(func)}
    while hasattr(func, "__wrapped__") and not (stop and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f"wrapper loop when unwrapping {func!r}")
        seen.add(id(func))
    return func


def cleandoc(doc):
    """A docstring without its common indentation."""
    lines = doc.expandtabs().split("\n")
    margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
    margin = min(margins) if margins else 0
    lines = [lines[0].lstrip(), *(line[margin:] for line in lines[1:])]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    doc = getattr(object, "__doc__", None)
    if doc is None and isclass(object):
        for base in object.__mro__[1:]:
            doc = base.__doc__
            if doc is not None and base is not builtins_object:
                break
    if doc is None and (isfunction(object) or isinstance(object, (classmethod, staticmethod, property))):
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def _inherited_doc(function):
    """The docstring of the method that a method without one overrides."""
    path = getattr(function, "__qualname__", "").split(".")
    home = sys.modules.get(getattr(function, "__module__", None))
    for part in path[:-1]:
        home = getattr(home, part, None)
    for base in home.__mro__[1:] if isclass(home) and path[:-1] else ():
        doc = getattr(base.__dict__.get(path[-1]), "__doc__", None)
        if doc is not None:
            return doc
    return None


builtins_object = object


def getmembers(object, predicate=None):
    """(name, value) pairs of all attributes, sorted by name."""
    found = []
    for name in sorted(dir(object)):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return found


def getmodulename(path):
    name = path.rsplit("/", 1)[-1]
    return name.rsplit(".", 1)[0] if "." in name else None


def getmodule(object):
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, "__module__", None))


def getfile(object):
    object = unwrap(object) if isfunction(object) else object
    if ismodule(object) or isclass(object):
        module = object if ismodule(object) else sys.modules.get(object.__module__)
        if getattr(module, "__file__", None):
            return module.__file__
        raise TypeError(f"{object!r} is a built-in " + ("module" if ismodule(object) else "class"))
    code = _code_of(object)
    if iscode(code):
        return code.co_filename
    raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got "
                    f"{type(object).__name__}")


def _code_of(object):
    """The code behind a method, function, traceback or frame; anything else as it is."""
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    return object


def currentframe():
    return sys._getframe(1)


def getmro(cls):
    return cls.__mro__


def getattr_static(obj, attr, default=...):
    for base in (obj.__mro__ if isclass(obj) else ()):
        if attr in base.__dict__:
            return base.__dict__[attr]
    if not isclass(obj):
        if attr in getattr(obj, "__dict__", {}):
            return obj.__dict__[attr]
        for base in type(obj).__mro__:
            if attr in base.__dict__:
                return base.__dict__[attr]
    if default is not ...:
        return default
    raise AttributeError(attr)


# -- signatures ------------------------------------------------------------------------------------------------------

class _empty:
    """Stands for: there is none."""


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self._name_

    @property
    def description(self):
        return ("positional-only", "positional or keyword", "variadic positional", "keyword-only",
                "variadic keyword")[self]


def formatannotation(annotation, base_module=None):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation)


class Parameter:
    """One parameter of a function."""

    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _ParameterKind
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self.name, self.kind = name, _ParameterKind(kind)
        self.default, self.annotation = default, annotation

    def replace(self, **changes):
        fields = {"name": self.name, "kind": self.kind, "default": self.default, "annotation": self.annotation}
        fields.update(changes)
        return type(self)(fields.pop("name"), fields.pop("kind"), **fields)

    def __str__(self):
        text = self.name
        if self.annotation is not _empty:
            text = f"{text}: {formatannotation(self.annotation)}"
        if self.default is not _empty:
            text += f" = {self.default!r}" if self.annotation is not _empty else f"={self.default!r}"
        return {2: "*", 4: "**"}.get(int(self.kind), "") + text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self.name, self.kind, self.default, self.annotation) == \
            (other.name, other.kind, other.default, other.annotation)

    def __hash__(self):
        return hash((self.name, self.kind, self.annotation, self.default))

    def __hash__(self):
        return hash((self.name, self.kind))


class BoundArguments:
    """Arguments matched to the parameters of a signature."""

    def __init__(self, signature, arguments):
        self.signature, self.arguments = signature, arguments

    @property
    def args(self):
        args = []
        for name, parameter in self.signature.parameters.items():
            if parameter.kind in (3, 4) or name not in self.arguments:
                break
            if parameter.kind == 2:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        for name, parameter in self.signature.parameters.items():
            if name in self.arguments and parameter.kind == 3:
                kwargs[name] = self.arguments[name]
            elif name in self.arguments and parameter.kind == 4:
                kwargs.update(self.arguments[name])
        return kwargs

    def apply_defaults(self):
        arguments = {}
        for name, parameter in self.signature.parameters.items():
            if name in self.arguments:
                arguments[name] = self.arguments[name]
            elif parameter.default is not _empty:
                arguments[name] = parameter.default
            elif parameter.kind == 2:
                arguments[name] = ()
            elif parameter.kind == 4:
                arguments[name] = {}
        self.arguments = arguments

    def __repr__(self):
        items = ", ".join(f"{name}={value!r}" for name, value in self.arguments.items())
        return f"<{type(self).__name__} ({items})>"


class Signature:
    """The parameters of a function and its return annotation."""

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self.parameters = types.MappingProxyType({p.name: p for p in parameters or ()})
        self.return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, **ignored):
        return signature(obj)

    def replace(self, *, parameters=None, return_annotation=...):
        return type(self)(self.parameters.values() if parameters is None else parameters,
                          return_annotation=self.return_annotation if return_annotation is ... else return_annotation)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, partial=False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, partial=True)

    def _bind(self, args, kwargs, partial):
        arguments, args, kwargs = {}, list(args), dict(kwargs)
        for name, parameter in self.parameters.items():
            if args and parameter.kind in (3, 4):
                raise TypeError("too many positional arguments")
            if parameter.kind == 2:
                if args:
                    arguments[name] = tuple(args)
                    args = []
            elif parameter.kind == 4:
                if kwargs:
                    arguments[name] = kwargs
                    kwargs = {}
            elif parameter.kind in (0, 1) and args:
                if name in kwargs and parameter.kind == 1:
                    raise TypeError(f"multiple values for argument {name!r}")
                arguments[name] = args.pop(0)
            elif name in kwargs and parameter.kind != 0:
                arguments[name] = kwargs.pop(name)
            elif parameter.default is _empty and not partial:
                raise TypeError(f"missing a required argument: {name!r}")
        if args:
            raise TypeError("too many positional arguments")
        if kwargs:
            raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
        return BoundArguments(self, arguments)

    def __str__(self):
        parts, star_shown, last_kind = [], False, None
        for parameter in self.parameters.values():
            if last_kind == 0 and parameter.kind != 0:
                parts.append("/")
            if parameter.kind == 2:
                star_shown = True
            elif parameter.kind == 3 and not star_shown:
                parts.append("*")
                star_shown = True
            parts.append(str(parameter))
            last_kind = parameter.kind
        if last_kind == 0:
            parts.append("/")
        text = f"({', '.join(parts)})"
        if self.return_annotation is not _empty:
            text += f" -> {formatannotation(self.return_annotation)}"
        return text

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return list(self.parameters.items()) == list(other.parameters.items()) \
            and self.return_annotation == other.return_annotation

    def __hash__(self):
        return hash((tuple(self.parameters.values()), self.return_annotation))


def _of_function(func):
    code = func.__code__
    annotations = getattr(func, "__annotations__", {})
    defaults = func.__defaults__ or ()
    kwdefaults = func.__kwdefaults__ or {}
    names = code.co_varnames
    count = code.co_argcount
    parameters = []

    def add(name, kind, default=_empty):
        parameters.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _empty)))

    for i, name in enumerate(names[:count]):
        from_end = i - (count - len(defaults))
        add(name, 0 if i < code.co_posonlyargcount else 1, defaults[from_end] if from_end >= 0 else _empty)
    after = count + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        add(names[after], 2)
    for name in names[count:after]:
        add(name, 3, kwdefaults.get(name, _empty))
    if code.co_flags & CO_VARKEYWORDS:
        add(names[after + (1 if code.co_flags & CO_VARARGS else 0)], 4)
    return Signature(parameters, return_annotation=annotations.get("return", _empty))


def _evaluated(found, obj, names, inner):
    """A signature whose annotations in strings are looked up."""
    names = getattr(unwrap(obj), "__globals__", {}) if names is None else names

    def value(annotation):
        return eval(annotation, names, inner) if isinstance(annotation, str) else annotation
    return found.replace(parameters=[each.replace(annotation=value(each.annotation))
                                     for each in found.parameters.values()],
                         return_annotation=value(found.return_annotation))


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of something that can be called."""
    if eval_str:
        return _evaluated(signature(obj, follow_wrapped=follow_wrapped), obj, globals, locals)
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if ismethod(obj):
        whole = signature(obj.__func__)
        return whole.replace(parameters=list(whole.parameters.values())[1:])
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__"))
    given = getattr(obj, "__signature__", None)
    if given is not None:
        return given
    if isfunction(obj):
        return _of_function(obj)
    import _builtin_signatures
    if (found := _builtin_signatures.signature_of(obj)) is not None:
        return found
    if isclass(obj):
        for name in ("__init__", "__new__"):
            method = getattr(obj, name)
            if isfunction(method):
                whole = signature(method)
                return whole.replace(parameters=list(whole.parameters.values())[1:])
        if obj.__module__ == "builtins":
            raise ValueError(f"no signature found for builtin type {obj!r}")
        if issubclass(obj, BaseException):
            raise ValueError(f"no signature found for builtin type {obj!r}")
        return Signature()
    if hasattr(obj, "func") and hasattr(obj, "keywords"):
        whole = signature(obj.func)
        left = list(whole.parameters.values())[len(obj.args):]
        return whole.replace(parameters=[
            p.replace(default=obj.keywords[p.name], kind=3) if p.name in obj.keywords else p for p in left])
    call = getattr(type(obj), "__call__", None)
    if isfunction(call):
        whole = _of_function(call)
        return whole.replace(parameters=list(whole.parameters.values())[1:])
    raise ValueError(f"no signature found for builtin {obj!r}")


class FullArgSpec(tuple):
    """What getfullargspec() gives."""

    _fields = ("args", "varargs", "varkw", "defaults", "kwonlyargs", "kwonlydefaults", "annotations")

    def __new__(cls, *values):
        return super().__new__(cls, values)

    def __getattr__(self, name):
        if name in self._fields:
            return self[self._fields.index(name)]
        raise AttributeError(name)

    def __repr__(self):
        return "FullArgSpec(" + ", ".join(f"{n}={v!r}" for n, v in zip(self._fields, self)) + ")"


def getfullargspec(func):
    args, kwonly, varargs, varkw, kwonlydefaults, annotations = [], [], None, None, {}, {}
    defaults = ()
    whole = signature(func, follow_wrapped=False)
    for name, parameter in whole.parameters.items():
        if parameter.kind in (0, 1):
            args.append(name)
            if parameter.default is not _empty:
                defaults += (parameter.default,)
        elif parameter.kind == 2:
            varargs = name
        elif parameter.kind == 3:
            kwonly.append(name)
            if parameter.default is not _empty:
                kwonlydefaults[name] = parameter.default
        else:
            varkw = name
        if parameter.annotation is not _empty:
            annotations[name] = parameter.annotation
    if whole.return_annotation is not _empty:
        annotations = {"return": whole.return_annotation, **annotations}
    return FullArgSpec(args, varargs, varkw, defaults or None, kwonly, kwonlydefaults or None, annotations)


# -- what looks into source and frames is imported for those who ask for it ---------------------------------------------

_MORE = frozenset((
    "ArgInfo Arguments Attribute CO_NOFREE ClosureVars FrameInfo TPFLAGS_IS_ABSTRACT Traceback "
    "classify_class_attrs findsource formatannotationrelativeto formatargvalues get_annotations getabsfile "
    "getargs getargvalues getblock getcallargs getclasstree getclosurevars getcomments getframeinfo "
    "getinnerframes getlineno getmembers_static getouterframes getsource getsourcefile getsourcelines "
    "indentsize isgetsetdescriptor ismemberdescriptor ismethodwrapper stack trace walktree "
).split())


def __getattr__(name):
    if name not in _MORE:
        raise AttributeError(f"module 'inspect' has no attribute {name!r}")
    import _inspect_source
    value = globals()[name] = getattr(_inspect_source, name)
    return value


def __dir__():
    return sorted(_MORE | set(globals()))
