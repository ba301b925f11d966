"""Data classes whose fields are checked and converted: the part of pydantic 2 that applications are written with."""
from . import dataclasses, errors
from .adapter import TypeAdapter
from .aliases import AliasChoices, AliasGenerator, AliasPath
from .config import ConfigDict, Extra
from .core import display as _display
from .dataclasses import validate_arguments, validate_call
from .deprecated import (PydanticDeprecatedSince20, PydanticDeprecatedSince211, PydanticDeprecationWarning, parse_obj_as, root_validator,
                         schema_of, validator)
from .errors import (PydanticInvalidForJsonSchema, PydanticSchemaGenerationError, PydanticUndefinedAnnotation, PydanticUserError,
                     ValidationError)
from .fields import Field, PrivateAttr, Strict
from .functional import (AfterValidator, BeforeValidator, Discriminator, FieldSerializationInfo, InstanceOf, ModelWrapValidatorHandler,
                         PlainSerializer, PlainValidator, SerializationInfo, SerializeAsAny, SerializerFunctionWrapHandler, SkipValidation,
                         Tag, ValidationInfo, ValidatorFunctionWrapHandler, WithJsonSchema, WrapSerializer, WrapValidator, computed_field,
                         field_serializer, field_validator, model_serializer, model_validator)
from .main import BaseModel, RootModel, create_model
from .networks import (AmqpDsn, AnyHttpUrl, AnyUrl, AnyWebsocketUrl, EmailStr, FileUrl, FtpUrl, HttpUrl, IPvAnyAddress, IPvAnyInterface,
                       IPvAnyNetwork, KafkaDsn, MongoDsn, MySQLDsn, NameEmail, PostgresDsn, RedisDsn, UrlConstraints, WebsocketUrl,
                       validate_email)
from .types import (UUID1, UUID3, UUID4, UUID5, UUID6, UUID7, UUID8, AllowInfNan, AwareDatetime, Base64Bytes, Base64Str, Base64UrlBytes,
                    Base64UrlStr, ByteSize, DirectoryPath, FailFast, FilePath, FiniteFloat, FutureDate, FutureDatetime, Json, NaiveDatetime,
                    NegativeFloat, NegativeInt, NewPath, NonNegativeFloat, NonNegativeInt, NonPositiveFloat, NonPositiveInt, OnErrorOmit,
                    PastDate, PastDatetime, PositiveFloat, PositiveInt, Secret, SecretBytes, SecretStr, StrictBool, StrictBytes, StrictFloat,
                    StrictInt, StrictStr, StringConstraints, conbytes, condate, condecimal, confloat, confrozenset, conint, conlist, conset,
                    constr)

VERSION = __version__ = "2.13.4"


class GetCoreSchemaHandler:
    """Only to be named in annotations: schemas of one's own are not available."""


class GetJsonSchemaHandler(GetCoreSchemaHandler):
    pass


class ImportString:
    def __class_getitem__(cls, kind):
        raise NotImplementedError("pydantic.ImportString is not available in Loopscope; import the name in the script")


class PaymentCardNumber:
    def __init__(self, *args):
        raise NotImplementedError("pydantic.PaymentCardNumber is not available in Loopscope; use constr(pattern=..)")


__all__ = [_name for _name in dir() if not _name.startswith("_") and _name not in (
    "adapter", "aliases", "config", "core", "deprecated", "errors", "fields", "functional", "main", "networks", "scalars", "serialize",
    "types", "validators", "json_schema", "alias_generators")]
