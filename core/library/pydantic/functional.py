"""Functions in annotations and in models' bodies that validate, write or compute."""
import inspect
from typing import Annotated, Any

from .errors import PydanticUserError
from .fields import ComputedFieldInfo, Undefined


class _Function:
    """A function as metadata of Annotated."""

    schema_type = ""

    def __init__(self, func, **options):
        self.func = func
        self.json_schema_input_type = options.get("json_schema_input_type", Any)

    def __repr__(self):
        return f"{type(self).__name__}(func={self.func!r})"

    def __eq__(self, other):
        return type(self) is type(other) and self.func == other.func

    def __hash__(self):
        return hash(self.func)


class AfterValidator(_Function):
    schema_type = "function-after"


class BeforeValidator(_Function):
    schema_type = "function-before"


class WrapValidator(_Function):
    schema_type = "function-wrap"


class PlainValidator(_Function):
    schema_type = "function-plain"


class PlainSerializer:
    wraps = False

    def __init__(self, func, return_type=Undefined, when_used="always"):
        self.func, self.return_type, self.when_used = func, return_type, when_used

    def __repr__(self):
        return f"{type(self).__name__}(func={self.func!r}, return_type={self.return_type!r}, when_used={self.when_used!r})"


class WrapSerializer(PlainSerializer):
    wraps = True


class Discriminator:
    """How the choices of a union are told apart: a field's name, or a function."""

    def __init__(self, discriminator, custom_error_type=None, custom_error_message=None, custom_error_context=None):
        self.discriminator, self.custom_error_type = discriminator, custom_error_type
        self.custom_error_message, self.custom_error_context = custom_error_message, custom_error_context


class Tag:
    def __init__(self, tag):
        self.tag = tag


class WithJsonSchema:
    def __init__(self, json_schema, mode=None):
        self.json_schema, self.mode = json_schema, mode


class InstanceOf:
    """Only instances of the class go, whatever pydantic could make of other values."""

    def __class_getitem__(cls, kind):
        return Annotated[kind, cls()]

    def _pydantic_apply(self, schema, ctx):
        return {"type": "is-instance", "cls": schema.get("cls") or _class_of(schema)}


def _class_of(schema):
    return {"int": int, "str": str, "float": float, "bool": bool, "list": list, "dict": dict, "set": set, "tuple": tuple,
            "sequence": __import__("collections.abc").abc.Sequence, "bytes": bytes}.get(schema["type"], object)


class SkipValidation:
    """Values go as they are."""

    def __class_getitem__(cls, kind):
        return Annotated[kind, cls()]

    def _pydantic_apply(self, schema, ctx):
        return {"type": "any"}


class SerializeAsAny:
    """Written by what it is, not by what it is declared as."""

    def __class_getitem__(cls, kind):
        return Annotated[kind, cls()]

    def _pydantic_apply(self, schema, ctx):
        return {**schema, "as_any": True}


# -- decorators --

class Decorated:
    """A function of a model's body: found by the model as it is made."""

    def __init__(self, func, role, fields=(), mode="after", **options):
        self.func, self.role, self.fields, self.mode, self.options = func, role, fields, mode, options
        self.old = self.always = self.each_item = False
        self.wrapped = getattr(func, "__func__", func)
        self.__doc__ = getattr(self.wrapped, "__doc__", None)
        self.__name__ = getattr(self.wrapped, "__name__", "validator")

    def __get__(self, instance, owner=None):
        return self.func.__get__(instance, owner)


def positionals(func):
    """How many positional arguments a function takes, without defaults; -1: it cannot be told."""
    try:
        parameters = inspect.signature(func).parameters.values()
    except (TypeError, ValueError):
        return -1
    return sum(p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD) and p.default is p.empty for p in parameters)


class ValidationInfo:
    """What a validator may ask for: the fields before this one, its name, the model's settings."""

    def __init__(self, config=None, context=None, data=None, field_name=None, mode="python"):
        self.config, self.context, self.data, self.field_name, self.mode = config, context, data, field_name, mode

    def __repr__(self):
        return f"ValidationInfo(config={self.config!r}, context={self.context!r}, data={self.data!r}, field_name={self.field_name!r})"


FieldValidationInfo = ValidationInfo
ValidatorFunctionWrapHandler = SerializerFunctionWrapHandler = ModelWrapValidatorHandler = Any


class SerializationInfo:
    def __init__(self, options, field_name=None):
        self.mode, self.context = options.mode, options.context
        self.by_alias, self.exclude_unset = options.by_alias, options.exclude_unset
        self.exclude_defaults, self.exclude_none = options.exclude_defaults, options.exclude_none
        self.round_trip, self.include, self.exclude = options.round_trip, None, None
        self.field_name = field_name

    def mode_is_json(self):
        return self.mode == "json"


FieldSerializationInfo = SerializationInfo


def _check_fields(name, fields):
    if fields and not all(isinstance(field, str) for field in fields):
        if callable(fields[0]) or isinstance(fields[0], classmethod):
            raise PydanticUserError(
                f"The `@{name}` decorator cannot be used without arguments, provide the field names to validate: "
                f"`@{name}('<field_1>', '<field_2>', ...)`.", code="decorator-missing-arguments")
        raise PydanticUserError(f"The field names passed to `@{name}` should be strings.", code="decorator-invalid-fields")
    if not fields:
        raise PydanticUserError(f"The `@{name}` decorator must be used with at least one field", code="decorator-missing-arguments")


def field_validator(*fields, mode="after", check_fields=None, json_schema_input_type=Undefined):
    _check_fields("field_validator", fields)

    def decorate(func):
        is_static = isinstance(func, (staticmethod, classmethod))
        if not is_static and mode != "wrap":
            names = list(inspect.signature(func).parameters)
            if names and names[0] == "self":
                raise PydanticUserError("`@field_validator` cannot be applied to instance methods", code="validator-instance-method")
        return Decorated(func if is_static else classmethod(func), "field_validator", fields, mode, check_fields=check_fields)
    return decorate


def model_validator(*, mode):
    if mode not in ("before", "after", "wrap"):
        raise PydanticUserError(f"Invalid model_validator mode: {mode!r}")

    def decorate(func):
        if mode != "after" and not isinstance(func, (classmethod, staticmethod)):
            func = classmethod(func)
        return Decorated(func, "model_validator", (), mode)
    return decorate


def field_serializer(*fields, mode="plain", return_type=Undefined, when_used="always", check_fields=None):
    _check_fields("field_serializer", fields)

    def decorate(func):
        return Decorated(func, "field_serializer", fields, mode, when_used=when_used, return_type=return_type)
    return decorate


def model_serializer(func=None, /, *, mode="plain", when_used="always", return_type=Undefined):
    def decorate(func):
        return Decorated(func, "model_serializer", (), mode, when_used=when_used, return_type=return_type)
    return decorate if func is None else decorate(func)


class Computed(property):
    """A property that is part of the model's data."""

    info = None


def computed_field(func=None, /, *, alias=None, alias_priority=None, title=None, field_title_generator=None, description=None, deprecated=None,
                   examples=None, json_schema_extra=None, repr=None, return_type=Undefined):
    def decorate(func):
        if isinstance(func, property):
            getter, setter, deleter = func.fget, func.fset, func.fdel
        elif hasattr(func, "func") and hasattr(func, "attrname"):  # cached_property
            cached = func
            getter, setter, deleter = (lambda self: cached.__get__(self, type(self))), None, None
            getter.__annotations__, getter.__doc__ = cached.func.__annotations__, cached.func.__doc__
        else:
            getter, setter, deleter = func, None, None
        made = Computed(getter, setter, deleter)
        kind = return_type if return_type is not Undefined else getter.__annotations__.get("return", Undefined)
        made.info = ComputedFieldInfo(made, kind, alias, title, description or inspect.cleandoc(getter.__doc__ or "") or None,
                                      deprecated, examples, json_schema_extra, True if repr is None else repr, alias_priority)
        return made
    return decorate if func is None else decorate(func)
