"""Constraints as objects, for Annotated."""


class BaseMetadata:
    """What all constraints are."""

    _fields = ()

    def __init__(self, *values, **named):
        given = dict(zip(self._fields, values))
        given.update(named)
        for name in self._fields:
            setattr(self, name, given[name] if name in given else self._default(name))

    def _default(self, name):
        raise TypeError(f"{type(self).__name__}.__init__() missing 1 required positional argument: '{name}'")

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in self._fields)})"

    def __eq__(self, other):
        return type(self) is type(other) and all(getattr(self, n) == getattr(other, n) for n in self._fields)

    def __hash__(self):
        return hash((type(self), *[getattr(self, n) for n in self._fields]))


class Gt(BaseMetadata):
    _fields = ("gt",)


class Ge(BaseMetadata):
    _fields = ("ge",)


class Lt(BaseMetadata):
    _fields = ("lt",)


class Le(BaseMetadata):
    _fields = ("le",)


class MultipleOf(BaseMetadata):
    _fields = ("multiple_of",)


class MinLen(BaseMetadata):
    _fields = ("min_length",)


class MaxLen(BaseMetadata):
    _fields = ("max_length",)


class GroupedMetadata:
    """Several constraints under one name."""

    def __iter__(self):
        raise NotImplementedError


class Interval(BaseMetadata, GroupedMetadata):
    _fields = ("gt", "ge", "lt", "le")

    def _default(self, name):
        return None

    def __iter__(self):
        for name, kind in (("gt", Gt), ("ge", Ge), ("lt", Lt), ("le", Le)):
            if getattr(self, name) is not None:
                yield kind(getattr(self, name))


class Len(BaseMetadata, GroupedMetadata):
    _fields = ("min_length", "max_length")

    def _default(self, name):
        return 0 if name == "min_length" else None

    def __iter__(self):
        if self.min_length > 0:
            yield MinLen(self.min_length)
        if self.max_length is not None:
            yield MaxLen(self.max_length)


class Predicate(BaseMetadata):
    _fields = ("func",)


class Timezone(BaseMetadata):
    _fields = ("tz",)


class Not(BaseMetadata):
    _fields = ("func",)

    def __call__(self, value):
        return not self.func(value)
