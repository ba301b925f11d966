"""Types with a condition, and how types are shown."""
import types
import uuid
from typing import Annotated, Union, get_args, get_origin

from .fields import FieldInfo

PositiveInt, NegativeInt = Annotated[int, FieldInfo(gt=0)], Annotated[int, FieldInfo(lt=0)]
NonNegativeInt, NonPositiveInt = Annotated[int, FieldInfo(ge=0)], Annotated[int, FieldInfo(le=0)]
PositiveFloat, NegativeFloat = Annotated[float, FieldInfo(gt=0)], Annotated[float, FieldInfo(lt=0)]
NonPositiveFloat, FiniteFloat = Annotated[float, FieldInfo(le=0)], float
UUID1 = UUID3 = UUID4 = UUID5 = uuid.UUID
NonNegativeFloat = Annotated[float, FieldInfo(ge=0)]
StrictInt, StrictStr = Annotated[int, FieldInfo(strict=True)], Annotated[str, FieldInfo(strict=True)]
StrictFloat, StrictBool = Annotated[float, FieldInfo(strict=True)], Annotated[bool, FieldInfo(strict=True)]


class PastDate:
    """A date before today."""


class FutureDate:
    """A date after today."""


class SecretStr:
    """Text that is not shown."""

    def __init__(self, value):
        self._value = value

    def get_secret_value(self):
        return self._value

    def __repr__(self):
        return f"SecretStr('{self}')"

    def __str__(self):
        return "**********" if self._value else ""

    def __eq__(self, other):
        return isinstance(other, SecretStr) and self._value == other._value

    def __len__(self):
        return len(self._value)


def display(kind):
    """A type as messages show it."""
    if kind is type(None) or kind is None:
        return "NoneType"
    if get_origin(kind) in (Union, types.UnionType):
        return f"Union[{', '.join(display(a) for a in get_args(kind))}]"
    if get_origin(kind) is not None:
        return repr(kind).replace("typing.", "")
    return getattr(kind, "__name__", None) or repr(kind)
