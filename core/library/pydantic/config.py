"""A model's settings."""

class ConfigDict(dict):
    """Settings by name."""


class _ExtraMeta(type):
    def __getattribute__(cls, name):
        if not name.startswith("_"):
            from .deprecated import warn
            warn("`pydantic.config.Extra` is deprecated, use literal values instead (e.g. `extra='allow'`)")
        return super().__getattribute__(name)


class Extra(metaclass=_ExtraMeta):
    """pydantic 1's names of what happens to fields that are not declared."""

    allow, ignore, forbid = "allow", "ignore", "forbid"


_OLD = {"orm_mode": "from_attributes", "allow_population_by_field_name": "populate_by_name", "anystr_lower": "str_to_lower",
        "anystr_strip_whitespace": "str_strip_whitespace", "anystr_upper": "str_to_upper", "keep_untouched": "ignored_types",
        "max_anystr_length": "str_max_length", "min_anystr_length": "str_min_length", "schema_extra": "json_schema_extra",
        "validate_all": "validate_default"}
_GONE = ("allow_mutation", "error_msg_templates", "fields", "getter_dict", "smart_union", "underscore_attrs_are_private", "json_loads",
         "json_dumps", "copy_on_model_validation", "post_init_call")


def of_class(old):
    """The settings of a class called Config."""
    from .deprecated import warn
    found = {name: value for name, value in vars(old).items() if not name.startswith("_")}
    warn("Support for class-based `config` is deprecated, use ConfigDict instead.", 3)
    return found


def checked(config):
    """Settings of pydantic 1 are told of, and make no difference."""
    import warnings
    renamed = [f"* {name!r} has been renamed to {_OLD[name]!r}" for name in sorted(config) if name in _OLD]
    removed = [f"* {name!r} has been removed" for name in sorted(config) if name in _GONE]
    if renamed or removed:
        warnings.warn("\n".join(["Valid config keys have changed in V2:", *renamed, *removed]), UserWarning, stacklevel=1)
    return config
