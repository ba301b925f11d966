"""Data classes whose fields are checked, and functions whose arguments are."""
import copy as _copy
import dataclasses as _dataclasses
import functools
import inspect
import typing

from . import serialize, validators
from .core import Context, field_schema, schema_of
from .errors import Invalid, ValidationError, invalid, placed
from .fields import FieldInfo, Undefined
from .functional import Decorated, positionals
from .serialize import wanted
from .validators import State, user


class _Plan:
    """What a data class is checked and written by."""

    def __init__(self, cls):
        from .main import _Core, _Field, _found, field_of
        from .aliases import lookups_of
        self.cls = cls
        config = dict(getattr(cls, "__pydantic_config__", {}) or {})
        ctx = Context(config, cls.__module__, {cls.__name__: cls})
        self.config, self.fields = config, []
        self.roles = [(key, role) for base in reversed(cls.__mro__) for key, role in base.__dict__.items() if isinstance(role, Decorated)]
        for item in _dataclasses.fields(cls):
            kind = item.type
            if isinstance(kind, str):
                kind = ctx.resolve(kind)
            default = item.default if item.default is not _dataclasses.MISSING else Undefined
            info = field_of(kind, default)
            if item.default_factory is not _dataclasses.MISSING:
                info.default_factory = item.default_factory
            field = _Field()
            field.name, field.info, field.schema = item.name, info, field_schema(info, ctx)
            schema = field.schema
            for key, role in self.roles:
                if role.role == "field_validator" and (item.name in role.fields or "*" in role.fields):
                    func = role.__get__(None, cls)
                    schema = {"type": f"function-{role.mode}", "func": func, "schema": schema,
                              "info": positionals(func) >= (3 if role.mode == "wrap" else 2)}
            _, field.run = validators.compile(schema)
            field.paths = lookups_of(info.validation_alias) or [[item.name]]
            field.loc, field.takes_data, field.validate_default = tuple(field.paths[0]), False, False
            field.write = serialize.compile(schema)
            if item.init:
                self.fields.append(field)

    def check(self, data, st, given_input):
        from .main import _found
        values, errors, used = {}, [], set()
        st.config = self.config
        for field in self.fields:
            found, path = _found(field.paths, data)
            st.data, st.field = values, field.name
            if path is None:
                if field.info.is_required():
                    errors.append({"type": "missing", "loc": field.loc, "msg": "Field required", "input": given_input})
                else:
                    values[field.name] = field.info.get_default(call_default_factory=True)
                continue
            used.add(path[0])
            try:
                values[field.name] = field.run(found, st)
            except Invalid as error:
                errors += placed(error, *path)
        for key, value in data.items():
            if key not in used:
                if self.config.get("extra") == "forbid":
                    errors.append({"type": "unexpected_keyword_argument", "loc": (key,), "msg": "Unexpected keyword argument", "input": value})
                elif self.config.get("extra") == "allow":
                    values[key] = value
        if errors:
            raise Invalid(errors)
        return values


def plan_of(cls):
    plan = cls.__dict__.get("__pydantic_plan__")
    if plan is None:
        plan = _Plan(cls)
        cls.__pydantic_plan__ = plan
    return plan


def is_pydantic_dataclass(cls):
    return _dataclasses.is_dataclass(cls) and "__pydantic_fields__" in cls.__dict__


def runner(cls):
    def run(value, st):
        if isinstance(value, cls):
            return value
        if st.strict and not st.json:
            raise invalid("dataclass_exact_type", f"Input should be an instance of {cls.__name__}", value, class_name=cls.__name__)
        if not isinstance(value, dict):
            raise invalid("dataclass_type", f"Input should be a dictionary or an instance of {cls.__name__}", value, class_name=cls.__name__)
        st.floor(0)
        outer = (st.data, st.field, st.config)
        plan = plan_of(cls)
        values = plan.check(value, st, value)
        st.data, st.field, st.config = outer
        made = cls.__new__(cls)
        _finish(plan, made, values, value, st)
        return made
    return run


def _finish(plan, made, values, given, st):
    for name, value in values.items():
        object.__setattr__(made, name, value)
    for item in _dataclasses.fields(plan.cls):
        if not item.init and item.name not in values:
            if item.default is not _dataclasses.MISSING:
                object.__setattr__(made, item.name, item.default)
            elif item.default_factory is not _dataclasses.MISSING:
                object.__setattr__(made, item.name, item.default_factory())
    if hasattr(made, "__post_init__"):
        made.__post_init__()
    for key, role in plan.roles:
        if role.role == "model_validator" and role.mode == "after":
            user(role.wrapped, given, made, *([st.info()] if positionals(role.wrapped) >= 2 else []))


def writer(cls):
    def write(value, o, inc=None, exc=None):
        if not isinstance(value, cls):
            return serialize.infer(value, o, inc, exc)
        out = {}
        for field in plan_of(cls).fields:
            ok, inner_inc, inner_exc = wanted(field.name, inc, exc)
            item = getattr(value, field.name)
            if ok and not (o.exclude_none and item is None):
                key = field.info.serialization_alias if o.by_alias and field.info.serialization_alias else field.name
                out[key] = field.write(item, o, inner_inc, inner_exc)
        return out
    return write


def dataclass(_cls=None, *, init=False, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, config=None, validate_on_init=None,
              kw_only=False, slots=False):
    def decorate(cls):
        for name, value in list(cls.__dict__.items()):
            if isinstance(value, FieldInfo):
                setattr(cls, name, _as_field(value))
        if not _dataclasses.is_dataclass(cls) or cls.__dict__.get("__dataclass_fields__") is None:
            made = _dataclasses.dataclass(cls, init=True, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                                          kw_only=kw_only)
        else:
            made = type(cls.__name__, (cls,), {"__module__": cls.__module__, "__qualname__": cls.__qualname__, "__doc__": cls.__doc__})
            made = _dataclasses.dataclass(made, frozen=frozen)
        made.__pydantic_config__ = config or getattr(made, "__pydantic_config__", {})
        made.__pydantic_fields__ = {}
        made.__init__ = _checked_init(made)
        return made
    return decorate if _cls is None else decorate(_cls)


def _as_field(info):
    options = {"metadata": {"pydantic": info}, "repr": info.repr}
    if info.default_factory is not None:
        options["default_factory"] = info.default_factory
    elif info.default is not Undefined:
        return _Default(info)
    return _dataclasses.field(default=_Default(info), **({"repr": info.repr}))


class _Default(FieldInfo):
    """A Field() of a data class: its default is told apart when the class is checked."""

    __hash__ = object.__hash__

    def __init__(self, info):
        self.__dict__.update(info.__dict__)


def _checked_init(cls):
    signature = inspect.signature(cls.__init__)
    names = [name for name in signature.parameters][1:]
    plain = cls.__init__

    def __init__(__dataclass_self__, *args, **kwargs):
        plan = plan_of(cls)
        st = State()
        data, given = dict(kwargs), kwargs
        errors = []
        for i, value in enumerate(args):
            if i < len(names):
                data[names[i]] = value
            else:
                errors += invalid("unexpected_positional_argument", "Unexpected positional argument", value, (i,)).errors
        try:
            for key in kwargs:
                if key not in names and not any(key == p[0] for f in plan.fields for p in f.paths) and plan.config.get("extra", "ignore") == "ignore":
                    errors += invalid("unexpected_keyword_argument", "Unexpected keyword argument", kwargs[key], (key,)).errors
            if errors:
                raise Invalid(errors)
            values = plan.check(data, st, _ArgsKwargs(args, kwargs))
            _finish(plan, __dataclass_self__, values, _ArgsKwargs(args, kwargs), st)
        except Invalid as error:
            found = [{**e, "loc": (names.index(e["loc"][0]), *e["loc"][1:])} if e["loc"] and e["loc"][0] in names and
                     names.index(e["loc"][0]) < len(args) else e for e in error.errors]
            raise ValidationError(cls.__name__, found) from None
    __init__.__qualname__ = f"{cls.__qualname__}.__init__"
    __init__.__wrapped__ = plain
    return __init__


class _ArgsKwargs:
    def __init__(self, args, kwargs):
        self.args, self.kwargs = args, kwargs

    def __repr__(self):
        return f"ArgsKwargs({self.args!r}, {self.kwargs!r})" if self.kwargs else f"ArgsKwargs({self.args!r})"


_ArgsKwargs.__name__ = "ArgsKwargs"


def validate_call(func=None, /, *, config=None, validate_return=False):
    """A function that checks and converts its arguments by their annotations."""
    def decorate(func):
        signature = inspect.signature(func)
        hints = typing.get_type_hints(func, include_extras=True)
        ctx = Context(config, func.__module__)
        checks, defaults = {}, {}
        for name, parameter in signature.parameters.items():
            from .main import field_of
            default = parameter.default if parameter.default is not parameter.empty else Undefined
            info = field_of(hints.get(name, typing.Any), default)
            checks[name] = validators.compile(field_schema(info, ctx))[1]
            if isinstance(default, FieldInfo):
                defaults[name] = info
        returns = validators.compile(schema_of(hints["return"], ctx))[1] if validate_return and "return" in hints else None

        def bound_of(args, kwargs):
            given, st = _ArgsKwargs(args, kwargs), State()
            errors, rest, values = [], dict(kwargs), {}
            parameters = list(signature.parameters.values())
            plain = [p for p in parameters if p.kind in (0, 1)]
            star = next((p for p in parameters if p.kind == 2), None)
            double = next((p for p in parameters if p.kind == 4), None)

            def one(name, value, loc):
                try:
                    return checks[name](value, st)
                except Invalid as error:
                    errors.extend(placed(error, loc))
            positional, named = [], {}
            for i, value in enumerate(args):
                if i < len(plain):
                    if plain[i].name in rest and plain[i].kind == 1:
                        errors.extend(invalid("multiple_argument_values", "Got multiple values for argument", rest.pop(plain[i].name),
                                              (plain[i].name,)).errors)
                    positional.append(one(plain[i].name, value, i))
                elif star is not None:
                    positional.append(one(star.name, value, i))
                else:
                    errors.extend(invalid("unexpected_positional_argument", "Unexpected positional argument", value, (i,)).errors)
            for p in parameters:
                if p.kind in (2, 4) or p.kind in (0, 1) and plain.index(p) < len(args):
                    continue
                if p.name in rest and p.kind != 0:
                    named[p.name] = one(p.name, rest.pop(p.name), p.name)
                elif p.name in defaults and not defaults[p.name].is_required():
                    named[p.name] = defaults[p.name].get_default(call_default_factory=True)
                elif p.default is p.empty or p.name in defaults:
                    kind = "missing_keyword_only_argument" if p.kind == 3 else "missing_positional_only_argument" if p.kind == 0 else \
                        "missing_argument"
                    words = {"missing_argument": "Missing required argument", "missing_keyword_only_argument":
                             "Missing required keyword only argument", "missing_positional_only_argument":
                             "Missing required positional only argument"}[kind]
                    errors.extend(invalid(kind, words, given, (p.name if p.kind != 0 else plain.index(p),)).errors)
            for key, value in rest.items():
                if double is not None:
                    named[key] = one(double.name, value, key)
                else:
                    errors.extend(invalid("unexpected_keyword_argument", "Unexpected keyword argument", value, (key,)).errors)
            if errors:
                raise ValidationError(func.__name__, errors)
            return positional, named

        def returned(value):
            try:
                return returns(value, State())
            except Invalid as error:
                raise ValidationError(func.__name__, error.errors) from None
        if inspect.iscoroutinefunction(func):
            @functools.wraps(func)
            async def checked(*args, **kwargs):
                positional, named = bound_of(args, kwargs)
                value = await func(*positional, **named)
                return value if returns is None else returned(value)
        else:
            @functools.wraps(func)
            def checked(*args, **kwargs):
                positional, named = bound_of(args, kwargs)
                value = func(*positional, **named)
                return value if returns is None else returned(value)
        checked.raw_function = func
        return checked
    return decorate if func is None else decorate(func)


def validate_arguments(func=None, *, config=None):
    from .deprecated import warn
    warn("The `validate_arguments` method is deprecated; use `validate_call` instead.")
    return validate_call(func) if func is not None else validate_call


def rebuild_dataclass(cls, **options):
    plan_of(cls)
    return True
