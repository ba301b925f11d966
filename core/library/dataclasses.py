"""Classes whose methods are made from their fields."""
import sys
from reprlib import recursive_repr
from types import GenericAlias, MappingProxyType


class FrozenInstanceError(AttributeError):
    """An attribute of a frozen instance was to be changed."""


class _Missing:
    def __repr__(self):
        return f"<dataclasses.{type(self).__name__} object>"


class _HasDefaultFactory:
    def __repr__(self):
        return "<factory>"


class _KwOnly:
    pass


MISSING = _Missing()
KW_ONLY = _KwOnly()
_HAS_DEFAULT_FACTORY = _HasDefaultFactory()
_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT = "__post_init__"


class InitVar:
    """Marks a parameter of __init__ that is no field: it goes to __post_init__."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f"dataclasses.InitVar[{name}]"


class Field:
    """One field: its name, type, default and what it takes part in."""

    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only",
                 "_field_type")
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = self._field_type = None
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
        self.metadata = MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only

    def __repr__(self):
        return (f"Field(name={self.name!r},type={self.type!r},default={self.default!r},"
                f"default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},hash={self.hash!r},"
                f"compare={self.compare!r},metadata={self.metadata!r},kw_only={self.kw_only!r},"
                f"_field_type={self._field_type})")

    def __set_name__(self, owner, name):
        function = getattr(type(self.default), "__set_name__", None)
        if function:
            function(self.default, owner, name)


class _DataclassParams:
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen")

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init, self.repr, self.eq = init, repr, eq
        self.order, self.unsafe_hash, self.frozen = order, unsafe_hash, frozen


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    """Says more of a field than its type and default."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _kind(annotation, module):
    """'field', 'classvar', 'initvar' or 'kw_only', from an annotation or its text."""
    if isinstance(annotation, str):
        head = annotation.split("[", 1)[0].strip().rsplit(".", 1)[-1]
        return {"ClassVar": "classvar", "InitVar": "initvar", "KW_ONLY": "kw_only"}.get(head, "field")
    if annotation is KW_ONLY or annotation is _KwOnly:
        return "kw_only"
    if annotation is InitVar or isinstance(annotation, InitVar):
        return "initvar"
    typing = sys.modules.get("typing")
    if typing and (annotation is typing.ClassVar or getattr(annotation, "__origin__", None) is typing.ClassVar):
        return "classvar"
    return "field"


def _collect_own_fields(cls, kw_only):
    own, seen_kw_only = [], False
    for name, annotation in cls.__dict__.get("__annotations__", {}).items():
        kind = _kind(annotation, cls.__module__)
        if kind == "kw_only":
            if seen_kw_only:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen_kw_only = kw_only = True
            continue
        default = getattr(cls, name, MISSING)
        if isinstance(default, Field):
            f = default
        else:
            if type(default).__name__ == "member_descriptor":
                default = MISSING  # of __slots__
            f = field(default=default)
        f.name, f.type, f._field_type = name, annotation, kind
        if kind in ("classvar", "initvar") and f.default_factory is not MISSING:
            raise TypeError(f"field {name} cannot have a default factory")
        if kind == "classvar":
            if f.kw_only is not MISSING:
                raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
        elif f.kw_only is MISSING:
            f.kw_only = kw_only
        if kind == "field" and f.default.__class__.__hash__ is None:
            raise ValueError(f"mutable default {type(f.default)} for field {name} is not allowed: use default_factory")
        own.append(f)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls.__dict__.get("__annotations__", {}):
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return own


def _make(name, parameters, body, namespace, module):
    """A function from text, so that its signature is what it should be."""
    text = f"\ndef {name}({', '.join(parameters)}):\n" + "".join(f"    {line}\n" for line in body or ["pass"])
    namespace = dict(namespace, MISSING=MISSING, _HAS_DEFAULT_FACTORY=_HAS_DEFAULT_FACTORY)
    exec(text, namespace)
    function = namespace[name]
    function.__module__ = module
    return function


def _make_init(cls, std, kw, frozen, slots):
    namespace, body, annotations = {"_object_setattr": object.__setattr__}, [], {}
    seen_default = False
    for f in std:
        if f.init and not (f.default is MISSING and f.default_factory is MISSING):
            seen_default = True
        elif f.init and seen_default:
            raise TypeError(f"non-default argument {f.name!r} follows default argument")
    self_name = "self" if all(f.name != "self" for f in std + kw) else "__dataclass_self__"

    def parameter(f):
        if f.default is MISSING and f.default_factory is MISSING:
            return f.name
        if f.default is not MISSING:
            namespace[f"_default_{f.name}"] = f.default
            return f"{f.name}=_default_{f.name}"
        return f"{f.name}=_HAS_DEFAULT_FACTORY"

    def assign(f, value):
        if frozen:
            return f"_object_setattr({self_name}, {f.name!r}, {value})"
        return f"{self_name}.{f.name} = {value}"

    for f in std + kw:
        if f._field_type == "initvar":
            continue
        if f.default_factory is not MISSING:
            namespace[f"_factory_{f.name}"] = f.default_factory
            value = f"_factory_{f.name}()"
            if f.init:
                value = f"{value} if {f.name} is _HAS_DEFAULT_FACTORY else {f.name}"
            body.append(assign(f, value))
        elif f.init:
            body.append(assign(f, f.name))
        elif slots and f.default is not MISSING:
            namespace[f"_default_{f.name}"] = f.default
            body.append(assign(f, f"_default_{f.name}"))
    if hasattr(cls, _POST_INIT):
        passed = ", ".join(f.name for f in std + kw if f._field_type == "initvar")
        body.append(f"{self_name}.{_POST_INIT}({passed})")
    parameters = [self_name, *(parameter(f) for f in std if f.init)]
    keyword_only = [parameter(f) for f in kw if f.init]
    if keyword_only:
        parameters += ["*", *keyword_only]
    function = _make("__init__", parameters, body, namespace, cls.__module__)
    for f in std + kw:
        if f.init:
            annotations[f.name] = f.type
    annotations["return"] = None
    function.__annotations__ = annotations
    return function


def _make_repr(fields):
    names = [f.name for f in fields]

    def __repr__(self):
        return type(self).__qualname__ + "(" + ", ".join(f"{n}={getattr(self, n)!r}" for n in names) + ")"
    decorated = recursive_repr()(__repr__)
    decorated.__wrapped__ = __repr__
    return decorated


def _make_comparison(name, fields, compare):
    names = [f.name for f in fields]

    def comparison(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        return compare(tuple(getattr(self, n) for n in names), tuple(getattr(other, n) for n in names))
    comparison.__name__ = name
    return comparison


def _make_hash(fields):
    names = [f.name for f in fields]

    def __hash__(self):
        return hash(tuple(getattr(self, n) for n in names))
    return __hash__


def _make_frozen(cls, fields):
    names = {f.name for f in fields}

    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)
    return __setattr__, __delattr__


def _set_new(cls, name, value):
    """Sets an attribute unless the class itself has it; whether it had."""
    if name in cls.__dict__:
        return True
    if callable(value):
        value.__qualname__ = f"{cls.__qualname__}.{name}"
    setattr(cls, name, value)
    return False


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    fields = {}
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen))
    any_frozen_base = has_dataclass_bases = False
    for base in cls.__mro__[-1:0:-1]:
        base_fields = base.__dict__.get(_FIELDS)
        if base_fields is not None:
            has_dataclass_bases = True
            fields.update(base_fields)
            any_frozen_base = any_frozen_base or getattr(base, _PARAMS).frozen
    own = _collect_own_fields(cls, kw_only)
    for f in own:
        fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    if has_dataclass_bases:
        if any_frozen_base and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not any_frozen_base and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    setattr(cls, _FIELDS, fields)
    explicit_hash = cls.__dict__.get("__hash__", MISSING)
    has_explicit_hash = not (explicit_hash is MISSING or (explicit_hash is None and "__eq__" in cls.__dict__))
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    all_init = [f for f in fields.values() if f._field_type in ("field", "initvar")]
    std = [f for f in all_init if not f.kw_only]
    kw = [f for f in all_init if f.kw_only]
    made_init = init and not _set_new(cls, "__init__", _make_init(cls, std, kw, frozen, slots))
    real = [f for f in fields.values() if f._field_type == "field"]
    if repr:
        _set_new(cls, "__repr__", _make_repr([f for f in real if f.repr]))
    compared = [f for f in real if f.compare]
    if eq:
        _set_new(cls, "__eq__", _make_comparison("__eq__", compared, lambda a, b: a == b))
    if order:
        for name, compare in (("__lt__", lambda a, b: a < b), ("__le__", lambda a, b: a <= b),
                              ("__gt__", lambda a, b: a > b), ("__ge__", lambda a, b: a >= b)):
            if _set_new(cls, name, _make_comparison(name, compared, compare)):
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}. Consider using "
                                "functools.total_ordering")
    if frozen:
        for function in _make_frozen(cls, real):
            if _set_new(cls, function.__name__, function):
                raise TypeError(f"Cannot overwrite attribute {function.__name__} in class {cls.__name__}")
    _set_hash(cls, unsafe_hash, eq, frozen, has_explicit_hash, real)
    if not cls.__doc__:
        cls.__doc__ = cls.__name__ + _parameters(cls, made_init, std, kw)
    if match_args:
        _set_new(cls, "__match_args__", tuple(f.name for f in std if f.init))
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot)
    return cls


def _parameters(cls, made_init, std, kw):
    """What the class is called with, for its documentation."""
    if not made_init or type(cls) is not type or "__new__" in cls.__dict__:
        import inspect
        try:
            return str(inspect.signature(cls)).replace(" -> None", "")
        except (TypeError, ValueError):
            return ""

    def annotated(f):
        annotation = f.type
        if getattr(annotation, "__module__", None) == "typing":
            text = repr(annotation).replace("typing.", "")
        elif isinstance(annotation, type) and not isinstance(annotation, GenericAlias):
            text = annotation.__qualname__
            if annotation.__module__ != "builtins":
                text = f"{annotation.__module__}.{text}"
        else:
            text = repr(annotation)
        text = f"{f.name}: {text}"
        if f.default is MISSING and f.default_factory is MISSING:
            return text
        return f"{text} = {_HAS_DEFAULT_FACTORY if f.default is MISSING else f.default!r}"

    std, kw = ([annotated(f) for f in fields if f.init] for fields in (std, kw))
    return "(" + ", ".join(std + ["*"] * bool(kw) + kw) + ")"


def _set_hash(cls, unsafe_hash, eq, frozen, has_explicit_hash, fields):
    used = [f for f in fields if (f.compare if f.hash is None else f.hash)]
    if unsafe_hash:
        if has_explicit_hash:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        cls.__hash__ = _make_hash(used)
    elif eq and frozen and not has_explicit_hash:
        cls.__hash__ = _make_hash(used)
    elif eq and not has_explicit_hash:
        cls.__hash__ = None


def _add_slots(cls, is_frozen, weakref_slot):
    """The class made once more, with __slots__."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    namespace = dict(cls.__dict__)
    names = tuple(f.name for f in fields(cls))
    inherited = {slot for base in cls.__mro__[1:-1] for slot in base.__dict__.get("__slots__", ())}
    namespace["__slots__"] = tuple(n for n in names if n not in inherited) + (("__weakref__",) if weakref_slot else ())
    for name in names:
        namespace.pop(name, None)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    if is_frozen:  # what sets attributes otherwise is refused
        namespace.setdefault("__getstate__", _dataclass_getstate)
        namespace.setdefault("__setstate__", _dataclass_setstate)
    qualname = cls.__qualname__
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    made.__qualname__ = qualname
    return made


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for field, value in zip(fields(self), state):
        object.__setattr__(self, field.name, value)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Adds the methods that follow from the fields of a class."""
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """The fields of a dataclass or an instance."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(f for f in found.values() if f._field_type == "field")


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """A dataclass instance as dicts, all the way down."""
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _convert(obj, lambda pairs: dict_factory(pairs))


def astuple(obj, *, tuple_factory=tuple):
    """A dataclass instance as tuples, all the way down."""
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _convert(obj, lambda pairs: tuple_factory([value for _, value in pairs]))


def _convert(obj, build):
    if _is_instance(obj):
        return build([(f.name, _convert(getattr(obj, f.name), build)) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[_convert(value, build) for value in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)(_convert(value, build) for value in obj)
    if isinstance(obj, dict):
        if hasattr(type(obj), "default_factory"):
            result = type(obj)(obj.default_factory)
            for key, value in obj.items():
                result[_convert(key, build)] = _convert(value, build)
            return result
        return type(obj)((_convert(key, build), _convert(value, build)) for key, value in obj.items())
    import copy
    return copy.deepcopy(obj)


def replace(obj, /, **changes):
    """A copy with some fields changed."""
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for f in getattr(obj, _FIELDS).values():
        if f._field_type == "classvar":
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
            continue
        if f.name not in changes:
            if f._field_type == "initvar" and f.default is MISSING:
                raise ValueError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    """A dataclass from a list of fields."""
    import keyword
    import types
    body = dict(namespace or {})
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, tp = item, "typing.Any"
        elif len(item) == 2:
            name, tp = item
        else:
            name, tp, body[item[0]] = item
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if keyword.iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = tp
    body["__annotations__"] = annotations
    cls = types.new_class(cls_name, bases, {}, lambda ns: ns.update(body))
    return dataclass(cls, **options)
