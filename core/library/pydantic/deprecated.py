"""pydantic 1's names: they work, and warn."""
import inspect
import json
import warnings

from .errors import PydanticUserError
from .functional import Decorated


class PydanticDeprecationWarning(DeprecationWarning):
    """A name that is going away."""

    since, removed = "2.0", "3.0"

    def __init__(self, message, *args):
        super().__init__(message, *args)
        self.message = message.rstrip(".")

    def __str__(self):
        text = f"{self.message}. Deprecated in Pydantic V{self.since} to be removed in V{self.removed}."
        if self.since == "2.0":
            text += " See Pydantic V2 Migration Guide at https://errors.pydantic.dev/2.13/migration/"
        return text


class PydanticDeprecatedSince20(PydanticDeprecationWarning):
    pass


class PydanticDeprecatedSince211(PydanticDeprecationWarning):
    since = "2.11"


def warn(message, level=2, kind=PydanticDeprecatedSince20):
    warnings.warn(kind(message), stacklevel=level + 1)


class Old(Decorated):
    """A validator of pydantic 1: what it is told beside the value goes by its parameters' names."""


def _parameters(func):
    return [p.name for p in inspect.signature(getattr(func, "__func__", func)).parameters.values()]


def validator(*fields, pre=False, each_item=False, always=False, check_fields=None, allow_reuse=False):
    if fields and callable(fields[0]):
        raise PydanticUserError("`@validator` should be used with fields and keyword arguments, not bare. E.g. usage should be "
                                "`@validator('<field_name>', ...)`", code="validator-no-fields")
    warn("Pydantic V1 style `@validator` validators are deprecated. You should migrate to Pydantic V2 style `@field_validator` "
         "validators, see the migration guide for more details")

    def decorate(func):
        role = Old(func if isinstance(func, (classmethod, staticmethod)) else classmethod(func), "field_validator", fields,
                   "before" if pre else "after", check_fields=check_fields)
        role.old, role.always, role.each_item = True, always, each_item
        role.takes_values = "values" in _parameters(func) or any(
            p.kind is p.VAR_KEYWORD for p in inspect.signature(getattr(func, "__func__", func)).parameters.values())
        if {"field", "config"} & set(_parameters(func)):
            raise PydanticUserError("The `field` and `config` parameters are not available in Pydantic V2, please use the `info` parameter "
                                    "instead.", code="validator-field-config-info")
        return role
    return decorate


def root_validator(*functions, pre=False, skip_on_failure=False, allow_reuse=False):
    if not pre and not skip_on_failure:
        raise PydanticUserError("If you use `@root_validator` with pre=False (the default) you MUST specify `skip_on_failure=True`. Note that "
                                "`@root_validator` is deprecated and should be replaced with `@model_validator`.",
                                code="root-validator-pre-skip")
    warn("Pydantic V1 style `@root_validator` validators are deprecated. You should migrate to Pydantic V2 style `@model_validator` "
         "validators, see the migration guide for more details")

    def decorate(func):
        role = Old(func if isinstance(func, (classmethod, staticmethod)) else classmethod(func), "model_validator", (), "before" if pre else "after")
        role.old = True
        return role
    return decorate(functions[0]) if functions else decorate


class OldNames:
    """pydantic 1's methods of models."""

    def dict(self, **options):
        warn("The `dict` method is deprecated; use `model_dump` instead.")
        return self.model_dump(**options)

    def json(self, *, encoder=None, models_as_dict=True, **options):
        warn("The `json` method is deprecated; use `model_dump_json` instead.")
        return self.model_dump_json(**options)

    def copy(self, *, include=None, exclude=None, update=None, deep=False):
        warn("The `copy` method is deprecated; use `model_copy` instead. See the docstring of `BaseModel.copy` for details about how to handle "
             "`include` and `exclude`.")
        made = self.model_copy(update=update, deep=deep)
        for name in list(made.__dict__):
            if include is not None and name not in include or exclude is not None and name in exclude:
                del made.__dict__[name]
        return made

    @classmethod
    def parse_obj(cls, obj):
        warn("The `parse_obj` method is deprecated; use `model_validate` instead.")
        return cls.model_validate(obj)

    @classmethod
    def parse_raw(cls, b, *, content_type=None, encoding="utf8", proto=None, allow_pickle=False):
        warn("The `parse_raw` method is deprecated; if your data is JSON use `model_validate_json`, otherwise load the data then use "
             "`model_validate` instead.")
        return cls.model_validate(json.loads(b))

    @classmethod
    def from_orm(cls, obj):
        warn("The `from_orm` method is deprecated; set `model_config['from_attributes']=True` and use `model_validate` instead.")
        if not cls.model_config.get("from_attributes"):
            raise PydanticUserError("You must set the config attribute `from_attributes=True` to use from_orm", code=None)
        return cls.model_validate(obj)

    @classmethod
    def construct(cls, _fields_set=None, **values):
        warn("The `construct` method is deprecated; use `model_construct` instead.")
        return cls.model_construct(_fields_set=_fields_set, **values)

    @classmethod
    def schema(cls, by_alias=True, ref_template="#/$defs/{model}"):
        warn("The `schema` method is deprecated; use `model_json_schema` instead.")
        return cls.model_json_schema(by_alias=by_alias, ref_template=ref_template)

    @classmethod
    def schema_json(cls, *, by_alias=True, ref_template="#/$defs/{model}", **options):
        warn("The `schema_json` method is deprecated; use `model_json_schema` and json.dumps instead.")
        return json.dumps(cls.model_json_schema(by_alias=by_alias, ref_template=ref_template), **options)

    @classmethod
    def validate(cls, value):
        warn("The `validate` method is deprecated; use `model_validate` instead.")
        return cls.model_validate(value)

    @classmethod
    def update_forward_refs(cls, **names):
        warn("The `update_forward_refs` method is deprecated; use `model_rebuild` instead.")
        cls.model_rebuild(force=True, _types_namespace=names)


def parse_obj_as(type_, obj, type_name=None):
    from .adapter import TypeAdapter
    warn("`parse_obj_as` is deprecated. Use `pydantic.TypeAdapter.validate_python` instead.")
    return TypeAdapter(type_).validate_python(obj)


def schema_of(type_, **options):
    from .adapter import TypeAdapter
    warn("`schema_of` is deprecated. Use `pydantic.TypeAdapter.json_schema` instead.")
    return TypeAdapter(type_).json_schema()
