"""Data classes whose fields are checked and converted: the part of pydantic 2 that applications are written with."""
from . import errors
from .config import ConfigDict
from .errors import PydanticUserError, ValidationError
from .fields import (AfterValidator, AliasChoices, BeforeValidator, Field, FieldInfo, StringConstraints, conint,
                     confloat, conlist, constr)
from .main import BaseModel, RootModel, create_model
from .decorators import (computed_field, field_serializer, field_validator, model_serializer, model_validator,
                         validator)
from .networks import AnyHttpUrl, AnyUrl, EmailStr, HttpUrl
from .schema import TypeAdapter
from .types_ import (FutureDate, NegativeFloat, NegativeInt, NonNegativeFloat, NonNegativeInt, NonPositiveInt,
                     PastDate, PositiveFloat, PositiveInt, SecretStr, StrictBool, StrictFloat, StrictInt, StrictStr)
from .dataclasses_ import dataclasses, validate_call

VERSION = __version__ = "2.6.0"
