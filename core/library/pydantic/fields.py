"""What is said of a field beside its type."""
import copy

import annotated_types as at

from .aliases import AliasChoices, AliasGenerator, AliasPath
from .errors import PydanticUserError


class _Undefined:
    def __repr__(self):
        return "PydanticUndefined"

    def __bool__(self):
        return False

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return "PydanticUndefined"


Undefined = PydanticUndefined = _Undefined()


class GeneralMetadata:
    """Constraints that annotated_types has no word for."""

    def __init__(self, **metadata):
        self.__dict__ = metadata

    def __repr__(self):
        return f"_PydanticGeneralMetadata({', '.join(f'{k}={v!r}' for k, v in self.__dict__.items())})"

    def __eq__(self, other):
        return isinstance(other, GeneralMetadata) and self.__dict__ == other.__dict__


class Strict:
    """Only values of the type itself."""

    def __init__(self, strict=True):
        self.strict = strict

    def __repr__(self):
        return f"Strict(strict={self.strict})"


_MADE_OF = {"gt": at.Gt, "ge": at.Ge, "lt": at.Lt, "le": at.Le, "multiple_of": at.MultipleOf, "min_length": at.MinLen,
            "max_length": at.MaxLen, "strict": Strict}
CONSTRAINTS = (*_MADE_OF, "pattern", "max_digits", "decimal_places", "allow_inf_nan", "strip_whitespace", "to_lower",
               "to_upper", "coerce_numbers_to_str", "union_mode", "fail_fast")
_OWN = ("default", "default_factory", "alias", "alias_priority", "validation_alias", "serialization_alias", "title",
        "field_title_generator", "description", "examples", "exclude", "exclude_if", "discriminator", "deprecated",
        "json_schema_extra", "frozen", "validate_default", "repr", "init", "init_var", "kw_only")
_SHOWN = ("default", "default_factory", "alias", "alias_priority", "validation_alias", "serialization_alias", "title", "description",
          "examples", "exclude", "discriminator", "deprecated", "json_schema_extra", "frozen", "validate_default", "repr", "init",
          "init_var", "kw_only")


class FieldInfo:
    """A field: its type, default, constraints and words about it."""

    def __init__(self, default=Undefined, *, annotation=None, **given):
        if default is ...:
            default = Undefined
        if default is not Undefined:
            given["default"] = default
        if given.get("default_factory") is not None and default is not Undefined:
            raise TypeError("cannot specify both default and default_factory")
        given = {name: value for name, value in given.items() if value is not None and value is not Undefined or name == "default"}
        if "alias" in given:
            given.setdefault("validation_alias", given["alias"])
            given.setdefault("serialization_alias", given["alias"])
            given.setdefault("alias_priority", 2)
        elif isinstance(given.get("validation_alias"), str) or "serialization_alias" in given:
            given.setdefault("alias_priority", 2)
        self._given = given
        self.annotation, self.metadata = annotation, []
        self.evaluated = True
        for name in _OWN:
            setattr(self, name, given.get(name, Undefined if name == "default" else True if name == "repr" else None))
        general = {}
        for name in CONSTRAINTS:
            if name in given:
                if name in _MADE_OF:
                    self.metadata.append(_MADE_OF[name](given[name]))
                else:
                    general[name] = given[name]
        if general:
            self.metadata.append(GeneralMetadata(**general))

    @property
    def constraints(self):
        return {name: value for name, value in self._given.items() if name in CONSTRAINTS}

    def merged(self, other):
        """This, with what the other says on top."""
        made = copy.copy(self)
        made._given = {**self._given, **other._given}
        for name in other._given:
            if name in _OWN:
                setattr(made, name, other._given[name])
        if "default" in other._given:
            made.default_factory = None
            made._given.pop("default_factory", None)
        elif "default_factory" in other._given:
            made.default = Undefined
            made._given.pop("default", None)
        made.metadata = self.metadata + other.metadata
        made.annotation = other.annotation if other.annotation is not None else self.annotation
        return made

    def is_required(self):
        return self.default is Undefined and self.default_factory is None

    def get_default(self, *, call_default_factory=False, validated_data=None):
        if self.default_factory is not None:
            if not call_default_factory:
                return None
            return self.default_factory(validated_data) if self.default_factory_takes_validated_data else self.default_factory()
        return smart_copy(self.default)

    @property
    def default_factory_takes_validated_data(self):
        if self.default_factory is None:
            return None
        import inspect
        try:
            parameters = list(inspect.signature(self.default_factory).parameters.values())
        except (TypeError, ValueError):
            return False
        return len(parameters) == 1 and parameters[0].kind in (0, 1) and parameters[0].default is parameters[0].empty

    def asdict(self):
        return {"annotation": self.annotation, "metadata": self.metadata, "attributes": dict(self._given)}

    def rebuild_annotation(self):
        from typing import Annotated
        return Annotated[(self.annotation, *self.metadata)] if self.metadata else self.annotation

    def __repr_args__(self):
        yield "annotation", _Plain(_display(type(None) if self.annotation is None else self.annotation))
        yield "required", self.is_required()
        for name in _SHOWN:
            value = getattr(self, name)
            if name == "default" and value is Undefined or value is None and name != "default" or name == "repr" and value is True:
                continue
            if name == "default" and self.default_factory is not None:
                continue
            if name == "default_factory":
                value = _Plain(getattr(value, "__name__", repr(value)))
            yield name, value
        if self.metadata:
            yield "metadata", self.metadata

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self.__repr_args__())})"

    def __str__(self):
        return " ".join(f"{name}={value!r}" for name, value in self.__repr_args__())


class _Plain(str):
    def __repr__(self):
        return str(self)


def _display(kind):
    from .core import display
    return display(kind)


_IMMUTABLE = (int, float, complex, str, bool, bytes, type, type(None), frozenset)


def smart_copy(value):
    """A default of its own for each instance."""
    if isinstance(value, _IMMUTABLE):
        return value
    if type(value) in (list, dict, set) and not value:
        return type(value)()
    return copy.deepcopy(value)


_REMOVED = {"regex": "pattern", "const": "Literal"}
_RENAMED = {"min_items": "min_length", "max_items": "max_length"}


def Field(default=Undefined, **options):
    """A field's default, constraints and words."""
    if "const" in options:
        raise PydanticUserError("`const` is removed, use `Literal` instead", code="removed-kwargs")
    if "unique_items" in options:
        raise PydanticUserError("`unique_items` is removed, use `Set` instead (this feature is discussed in "
                                "https://github.com/pydantic/pydantic-core/issues/296)", code="removed-kwargs")
    if "regex" in options:
        raise PydanticUserError("`regex` is removed. use `pattern` instead", code="removed-kwargs")
    for old, new in _RENAMED.items():
        if old in options and options[old] is None:
            options.pop(old)
        elif old in options:
            from .deprecated import warn
            warn(f"`{old}` is deprecated and will be removed, use `{new}` instead", 3)
            options.setdefault(new, options.pop(old))
    unknown = [name for name in options if name not in _OWN and name not in CONSTRAINTS]
    if unknown:
        from .deprecated import warn
        shown = ", ".join(repr(name) for name in unknown)
        warn("Using extra keyword arguments on `Field` is deprecated and will be removed. Use `json_schema_extra` instead. "
             f"(Extra keys: {shown})", 3)
        extra = options.get("json_schema_extra") or {}
        options["json_schema_extra"] = {**extra, **{name: options.pop(name) for name in unknown}}
    return FieldInfo(default, **options)


class ModelPrivateAttr:
    """The default of an attribute that is no field."""

    def __init__(self, default=Undefined, *, default_factory=None):
        self.default, self.default_factory = (Undefined if default is ... else default), default_factory

    def get_default(self):
        return smart_copy(self.default) if self.default_factory is None else self.default_factory()

    def __repr__(self):
        return f"ModelPrivateAttr(default={self.default!r})"


def PrivateAttr(default=Undefined, *, default_factory=None, init=False):
    """The default of an attribute that is no field."""
    if default is not Undefined and default_factory is not None:
        raise TypeError("cannot specify both default and default_factory")
    return ModelPrivateAttr(default, default_factory=default_factory)


class ComputedFieldInfo:
    """What computed_field was told."""

    def __init__(self, wrapped_property, return_type=None, alias=None, title=None, description=None, deprecated=None,
                 examples=None, json_schema_extra=None, repr=True, alias_priority=None):
        self.wrapped_property, self.return_type, self.alias = wrapped_property, return_type, alias
        self.title, self.description, self.deprecated, self.examples = title, description, deprecated, examples
        self.json_schema_extra, self.repr, self.alias_priority = json_schema_extra, repr, alias_priority
