"""Data classes whose fields are checked and converted: the part of pydantic 2 that applications are written with."""
from . import errors
from .config import ConfigDict
from .errors import PydanticUserError, ValidationError
from .fields import (AfterValidator, AliasChoices, BeforeValidator, Field, FieldInfo, StringConstraints, conint,
                     confloat, conlist, constr)
from .main import BaseModel, RootModel, create_model
from .decorators import (FieldValidationInfo, PrivateAttr, ValidationInfo, computed_field, field_serializer, field_validator,
                         model_serializer, model_validator, root_validator, validator)
from .networks import AnyHttpUrl, AnyUrl, EmailStr, HttpUrl
from .schema import TypeAdapter
from .types_ import (UUID1, UUID3, UUID4, UUID5, FiniteFloat, FutureDate, NegativeFloat, NegativeInt, NonNegativeFloat, NonNegativeInt, NonPositiveFloat,
                     NonPositiveInt,
                     PastDate, PositiveFloat, PositiveInt, SecretStr, StrictBool, StrictFloat, StrictInt, StrictStr)
from .dataclasses_ import dataclasses, validate_call

class Extra:
    """pydantic 1's names of what happens to fields that are not declared."""

    allow, forbid, ignore = "allow", "forbid", "ignore"


def parse_obj_as(type_, obj):
    """pydantic 1's name for TypeAdapter(type_).validate_python(obj)."""
    return TypeAdapter(type_).validate_python(obj)


VERSION = __version__ = "2.6.0"
