"""Settings: models whose fields come from the environment and from files of names and values."""
import json
import os
from typing import get_args, get_origin

from pydantic import BaseModel, ConfigDict
from pydantic.fields import FieldInfo

__version__ = "2.14.1"
_OPTIONS = {"case_sensitive": False, "env_prefix": "", "env_file": None, "env_file_encoding": None, "env_ignore_empty": False,
            "env_nested_delimiter": None, "env_parse_none_str": None}


class SettingsConfigDict(ConfigDict):
    """Settings of settings."""


class SettingsError(ValueError):
    """A value of the environment that cannot be read."""


def _is_complex(annotation):
    origin = get_origin(annotation) or annotation
    if origin in (list, dict, set, tuple, frozenset) or isinstance(origin, type) and issubclass(origin, BaseModel):
        return True
    return any(_is_complex(arg) for arg in get_args(annotation))


def _names_of(name, info, prefix):
    alias = info.validation_alias
    if alias is None:
        return [prefix + name]
    return [str(choice) for choice in getattr(alias, "choices", [alias])]


def _read_file(path):
    from dotenv import dotenv_values
    paths = path if isinstance(path, (list, tuple)) else [path]
    found = {}
    for one in paths:
        if one is not None and os.path.isfile(one):
            found.update({key: value for key, value in dotenv_values(one).items() if value is not None})
    return found


class BaseSettings(BaseModel):
    """A model that looks for what it is not given in the environment."""

    model_config = SettingsConfigDict(extra="forbid", arbitrary_types_allowed=True, validate_default=True)

    def __init__(self, _case_sensitive=None, _env_prefix=None, _env_file="", _env_file_encoding=None, _env_nested_delimiter=None, **values):
        cls = type(self)
        options = {name: cls.model_config.get(name, default) for name, default in _OPTIONS.items()}
        for name, given in (("case_sensitive", _case_sensitive), ("env_prefix", _env_prefix), ("env_nested_delimiter", _env_nested_delimiter)):
            options[name] = options[name] if given is None else given
        if _env_file != "":
            options["env_file"] = _env_file
        file = _read_file(options["env_file"])
        found = {**self._of_environment(file, options), **self._of_environment(dict(os.environ), options)}
        if cls.model_config.get("extra") in ("forbid", "allow"):
            found = {**self._unknown(file, options), **found}
        super().__init__(**_merged(found, values))

    def _unknown(self, file, options):
        fold = (lambda text: text) if options["case_sensitive"] else str.lower
        known = {fold(key) for name, info in type(self).model_fields.items() for key in _names_of(name, info, options["env_prefix"])}
        return {fold(key): value for key, value in file.items() if fold(key) not in known and fold(key).startswith(fold(options["env_prefix"]))
                and not any(options["env_nested_delimiter"] and fold(key).startswith(k + options["env_nested_delimiter"]) for k in known)}

    def _of_environment(self, source, options):
        fold = (lambda text: text) if options["case_sensitive"] else str.lower
        source = {fold(key): value for key, value in source.items() if value != "" or not options["env_ignore_empty"]}
        found = {}
        for name, info in type(self).model_fields.items():
            names = _names_of(name, info, options["env_prefix"])
            key = next((k for k in names if fold(k) in source), None)
            value = source[fold(key)] if key is not None else None
            if _is_complex(info.annotation):
                parts = self._nested(source, [fold(k) for k in names], options["env_nested_delimiter"])
                if value is not None:
                    try:
                        value = json.loads(value)
                    except ValueError as error:
                        raise SettingsError(f'error parsing value for field "{name}" from source "EnvSettingsSource"') from error
                if parts:
                    value = _merged(value or {}, parts)
            if value is not None:
                found[name if info.validation_alias is None else key] = value
        return found

    @staticmethod
    def _nested(source, names, delimiter):
        found = {}
        for name in names if delimiter else ():
            for key, value in source.items():
                if key.startswith(name + delimiter):
                    at = found
                    *path, last = key[len(name + delimiter):].split(delimiter)
                    for part in path:
                        at = at.setdefault(part, {})
                    at[last] = value
        return found


def _merged(under, over):
    made = dict(under)
    for key, value in over.items():
        made[key] = _merged(made[key], value) if isinstance(value, dict) and isinstance(made.get(key), dict) else value
    return made
