"""Settings from the environment and from a file of names and values."""
import os

_NOTHING = object()


class Config:
    """config("NAME", cast=int, default=1)."""

    def __init__(self, env_file=None, environ=os.environ, env_prefix="", encoding="utf-8"):
        self.environ, self.env_prefix, self.file_values = environ, env_prefix, {}
        if env_file is not None and os.path.isfile(env_file):
            from dotenv import dotenv_values
            self.file_values = dotenv_values(env_file)

    def __call__(self, key, cast=None, default=_NOTHING):
        return self.get(key, cast, default)

    def get(self, key, cast=None, default=_NOTHING):
        key = self.env_prefix + key
        value = self.environ.get(key, self.file_values.get(key, default))
        if value is _NOTHING:
            raise KeyError(f"Config '{key}' is missing, and has no default.")
        if cast is None or value is None:
            return value
        if cast is bool and isinstance(value, str):
            words = {"true": True, "1": True, "false": False, "0": False}
            if value.lower() not in words:
                raise ValueError(f"Config '{key}' has value '{value}'. Not a valid bool.")
            return words[value.lower()]
        try:
            return cast(value)
        except (TypeError, ValueError):
            raise ValueError(f"Config '{key}' has value '{value}'. Not a valid {cast.__name__}.") from None
