"""Other names for fields."""


class AliasPath:
    """A place inside the data: a key, then keys or indexes in what stands there."""

    def __init__(self, first_arg, *args):
        self.path = [first_arg, *args]

    def convert_to_aliases(self):
        return self.path

    def search_dict_for_path(self, data):
        from .fields import Undefined
        for key in self.path:
            try:
                if isinstance(data, str):
                    return Undefined
                data = data[key]
            except (KeyError, IndexError, TypeError):
                return Undefined
        return data

    def __repr__(self):
        return f"AliasPath(path={self.path!r})"

    def __eq__(self, other):
        return isinstance(other, AliasPath) and self.path == other.path


class AliasChoices:
    """The first of these that the data has."""

    def __init__(self, first_choice, *choices):
        self.choices = [first_choice, *choices]

    def convert_to_aliases(self):
        return [choice.path if isinstance(choice, AliasPath) else [choice] for choice in self.choices]

    def __repr__(self):
        return f"AliasChoices(choices={self.choices!r})"

    def __eq__(self, other):
        return isinstance(other, AliasChoices) and self.choices == other.choices


class AliasGenerator:
    """Functions that make each kind of name from the field's."""

    def __init__(self, alias=None, validation_alias=None, serialization_alias=None):
        self.alias, self.validation_alias, self.serialization_alias = alias, validation_alias, serialization_alias

    def generate_aliases(self, name):
        return tuple(None if f is None else f(name) for f in (self.alias, self.validation_alias, self.serialization_alias))


def lookups_of(alias):
    """Every path under which the data may have the field."""
    if alias is None:
        return []
    if isinstance(alias, AliasPath):
        return [alias.path]
    if isinstance(alias, AliasChoices):
        return alias.convert_to_aliases()
    return [[alias]]
