"""Validators and computed fields of models."""
import inspect

from .errors import PydanticUserError
from .fields import FieldInfo, Undefined


class Decorated:
    """A function of a model's body that validates or computes: found by the model as it is made."""

    def __init__(self, func, role, fields=(), mode="after"):
        self.func, self.role, self.fields, self.mode = func, role, fields, mode
        self.__doc__ = getattr(_plain(func), "__doc__", None)

    def __get__(self, instance, owner=None):
        return self.func.__get__(instance, owner)

    old = False  # a validator of pydantic 1: what it is told beside the value goes by its parameters' names
    always = each_item = False

    def bound(self, cls, info, handler=None):
        """The function of one value, with what else it wants to know."""
        func = self.__get__(None, cls)
        more = [] if handler is None else [handler]
        if self.old:
            given = {"values": info.data, "field": info, "config": info.config}
            named = {name: given[name] for name in self._parameters(func)[1:] if name in given}
            return lambda value: func(value, **named)
        if len(self._parameters(func)) > 1 + len(more):
            more.append(info)
        return lambda value: func(value, *more)

    def _parameters(self, func):
        if not hasattr(self, "_names"):
            self._names = [p.name for p in inspect.signature(func).parameters.values()
                           if p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD) and p.default is p.empty or p.name in (
                               "values", "field", "config")]
        return self._names


class ValidationInfo:
    """What a validator may ask for: the fields before this one, its name, the model's settings."""

    def __init__(self, data, field_name, config, mode="python", context=None):
        self.data, self.field_name, self.config, self.mode, self.context = data, field_name, config, mode, context
        self.name = field_name

    def __repr__(self):
        return f"ValidationInfo(config={self.config!r}, context={self.context!r}, data={self.data!r}, field_name={self.field_name!r})"


FieldValidationInfo = ValidationInfo


def _plain(func):
    return getattr(func, "__func__", func)


def field_validator(*fields, mode="after", check_fields=None):
    if fields and callable(fields[0]):
        raise PydanticUserError("`@field_validator` should be used with fields and keyword arguments, not bare.")
    if mode not in ("before", "after", "plain", "wrap"):
        raise PydanticUserError(f"Invalid field_validator mode: {mode!r}")

    def decorate(func):
        return Decorated(func if isinstance(func, classmethod) else classmethod(func), "field_validator", fields, mode)
    return decorate


def validator(*fields, pre=False, always=False, each_item=False, check_fields=None, allow_reuse=False):
    """pydantic 1's name for field_validator."""
    def decorate(func):
        role = field_validator(*fields, mode="before" if pre else "after")(func)
        role.old, role.always, role.each_item = True, always, each_item
        return role
    return decorate


def root_validator(*functions, pre=False, skip_on_failure=False, allow_reuse=False):
    """pydantic 1's name for model_validator; behind the fields it gets their values as a dict, and gives it back."""
    def decorate(func):
        func = func if isinstance(func, classmethod) else classmethod(func)
        role = Decorated(func, "model_validator", (), "before" if pre else "after")
        role.old = True
        return role
    return decorate(functions[0]) if functions else decorate


def model_validator(*, mode):
    if mode not in ("before", "after"):
        raise NotImplementedError(f"model_validator with mode={mode!r} is not available in Loopscope")

    def decorate(func):
        return Decorated(func, "model_validator", (), mode)
    return decorate


def field_serializer(*fields, mode="plain", return_type=None, when_used="always"):
    def decorate(func):
        return Decorated(func, "field_serializer", fields, when_used)
    return decorate


def model_serializer(*args, **options):
    raise NotImplementedError("model_serializer is not available in Loopscope")


def computed_field(func=None, **options):
    def decorate(func):
        if not isinstance(func, property):
            func = property(func)
        return Computed(func.fget)
    return decorate if func is None else decorate(func)


def PrivateAttr(default=Undefined, *, default_factory=None, init=False):
    """The default of an attribute that is no field."""
    return FieldInfo(default, default_factory)


class Computed(property):
    """A property that is part of the model's data."""
