"""What is said of a field beside its type."""


class _Undefined:
    def __repr__(self):
        return "PydanticUndefined"

    def __bool__(self):
        return False

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


Undefined = _Undefined()
CONSTRAINTS = ("gt", "ge", "lt", "le", "multiple_of", "min_length", "max_length", "pattern", "max_digits",
               "decimal_places", "strict", "strip_whitespace", "to_lower", "to_upper")


class FieldInfo:
    """A field: its type, default, constraints and words about it."""

    def __init__(self, default=Undefined, default_factory=None, alias=None, title=None, description=None, examples=None,
                 annotation=None, exclude=None, init=True, frozen=None, validation_alias=None,
                 serialization_alias=None, discriminator=None, kw_only=None, repr=True, json_schema_extra=None,
                 deprecated=None, include_in_schema=True, **constraints):
        if default is ...:
            default = Undefined
        self.default, self.default_factory = default, default_factory
        self.alias, self.title, self.description, self.examples = alias, title, description, examples
        self.validation_alias, self.serialization_alias = validation_alias or alias, serialization_alias or alias
        self.annotation, self.exclude, self.frozen, self.repr = annotation, exclude, frozen, repr
        if "regex" in constraints:
            constraints["pattern"] = constraints.pop("regex")
        self.constraints = {k: v for k, v in constraints.items() if k in CONSTRAINTS and v is not None}
        self.json_schema_extra = json_schema_extra
        self.metadata = []

    def is_required(self):
        return self.default is Undefined and self.default_factory is None

    def get_default(self, *, call_default_factory=True):
        import copy
        if self.default_factory is not None:
            return self.default_factory()
        return copy.deepcopy(self.default)

    def __repr__(self):
        from .types_ import display
        parts = [f"annotation={display(self.annotation)}", f"required={self.is_required()}"]
        if not self.is_required():
            parts.append(f"default={self.default!r}" if self.default_factory is None else
                         f"default_factory={self.default_factory.__name__}")
        return f"FieldInfo({', '.join(parts)})"


def Field(default=Undefined, **options):
    return FieldInfo(default, **options)


class StringConstraints:
    """Constraints of text, for Annotated."""

    def __init__(self, **constraints):
        self.constraints = {k: v for k, v in constraints.items() if v is not None}


class BeforeValidator:
    def __init__(self, func):
        self.func = func


class AfterValidator:
    def __init__(self, func):
        self.func = func


class AliasChoices:
    def __init__(self, *choices):
        self.choices = choices


def _constrained(kind, **constraints):
    from typing import Annotated
    return Annotated[kind, FieldInfo(**constraints)]


def constr(**constraints):
    return _constrained(str, **constraints)


def conint(**constraints):
    return _constrained(int, **constraints)


def confloat(**constraints):
    return _constrained(float, **constraints)


def conlist(item_type, **constraints):
    return _constrained(list[item_type], **constraints)
