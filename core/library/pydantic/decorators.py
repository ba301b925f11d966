"""Validators and computed fields of models."""
from .errors import PydanticUserError


class Decorated:
    """A function of a model's body that validates or computes: found by the model as it is made."""

    def __init__(self, func, role, fields=(), mode="after"):
        self.func, self.role, self.fields, self.mode = func, role, fields, mode
        self.__doc__ = getattr(_plain(func), "__doc__", None)

    def __get__(self, instance, owner=None):
        return self.func.__get__(instance, owner)


def _plain(func):
    return getattr(func, "__func__", func)


def field_validator(*fields, mode="after", check_fields=None):
    if fields and callable(fields[0]):
        raise PydanticUserError("`@field_validator` should be used with fields and keyword arguments, not bare.")
    if mode not in ("before", "after", "plain"):
        raise NotImplementedError(f"field_validator with mode={mode!r} is not available in Loopscope")

    def decorate(func):
        return Decorated(func if isinstance(func, classmethod) else classmethod(func), "field_validator", fields, mode)
    return decorate


def validator(*fields, pre=False, always=False, **options):
    """pydantic 1's name for field_validator."""
    return field_validator(*fields, mode="before" if pre else "after")


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


class Computed(property):
    """A property that is part of the model's data."""
