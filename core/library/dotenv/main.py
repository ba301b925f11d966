"""Reading and changing .env files."""
import io
import os
import re
from collections import OrderedDict

from .parser import parse_stream

_VARIABLE = re.compile(r"\$\{([^}:]*)(?::-([^}]*))?\}")


def _log(level, words, *values):
    import logging
    getattr(logging.getLogger("dotenv.main"), level)(words, *values)


class DotEnv:
    """One file, or one stream, and what it says."""

    def __init__(self, dotenv_path, stream=None, verbose=False, encoding=None, interpolate=True, override=True):
        self.dotenv_path, self.stream, self.verbose, self.encoding = dotenv_path, stream, verbose, encoding
        self.interpolate, self.override = interpolate, override
        self._dict = None

    def _text(self):
        if self.dotenv_path and os.path.isfile(self.dotenv_path):
            with open(self.dotenv_path, encoding=self.encoding) as file:
                return io.StringIO(file.read())
        if self.stream is not None:
            return self.stream
        if self.verbose:
            _log("info", "python-dotenv could not find configuration file %s.", self.dotenv_path or ".env")
        return io.StringIO("")

    def parse(self):
        for binding in parse_stream(self._text()):
            if binding.error:
                _log("warning", "python-dotenv could not parse statement starting at line %s", binding.original.line)
            if binding.key is not None:
                yield binding.key, binding.value

    def dict(self):
        if self._dict is None:
            self._dict = OrderedDict()
            for name, value in self.parse():
                if value is not None and self.interpolate:
                    known = {**os.environ, **self._dict} if self.override else {**self._dict, **os.environ}
                    value = _VARIABLE.sub(lambda found: known.get(found[1], found[2] or "") or "", value)
                self._dict[name] = value
        return self._dict

    def set_as_environment_variables(self):
        values = self.dict()
        for name, value in values.items():
            if value is not None and (self.override or name not in os.environ):
                os.environ[name] = value
        return bool(values)

    def get(self, key):
        values = self.dict()
        if key not in values and self.verbose:
            _log("warning", "Key %s not found in %s.", key, self.dotenv_path)
        return values.get(key)


def find_dotenv(filename=".env", raise_error_if_not_found=False, usecwd=False):
    """The path of the file, here or in a folder above."""
    folder = os.getcwd()
    while True:
        path = os.path.join(folder, filename)
        if os.path.isfile(path):
            return path
        if os.path.dirname(folder) == folder:
            break
        folder = os.path.dirname(folder)
    if raise_error_if_not_found:
        raise IOError("File not found")
    return ""


def _of(dotenv_path, stream, verbose, interpolate, override, encoding):
    if dotenv_path is None and stream is None:
        dotenv_path = find_dotenv()
    return DotEnv(dotenv_path, stream, verbose, encoding, interpolate, override)


def load_dotenv(dotenv_path=None, stream=None, verbose=False, override=False, interpolate=True, encoding="utf-8"):
    """Puts the values into os.environ. Gives whether there were any."""
    if os.environ.get("PYTHON_DOTENV_DISABLED", "").casefold() in ("1", "true", "t", "yes", "y"):
        return False
    return _of(dotenv_path, stream, verbose, interpolate, override, encoding).set_as_environment_variables()


def dotenv_values(dotenv_path=None, stream=None, verbose=False, interpolate=True, encoding="utf-8"):
    """The values as a dict."""
    return _of(dotenv_path, stream, verbose, interpolate, True, encoding).dict()


def get_key(dotenv_path, key_to_get, encoding="utf-8"):
    return DotEnv(dotenv_path, verbose=True, encoding=encoding).get(key_to_get)


def _statements(path, encoding):
    with open(path, encoding=encoding) as file:
        return list(parse_stream(file))


def set_key(dotenv_path, key_to_set, value_to_set, quote_mode="always", export=False, encoding="utf-8", follow_symlinks=False):
    """Writes a value into the file: in the place of the old one, or at the end."""
    if quote_mode not in ("always", "auto", "never"):
        raise ValueError(f"Unknown quote_mode: {quote_mode}")
    quoted = quote_mode == "always" or (quote_mode == "auto" and not value_to_set.isalnum())
    shown = "'" + value_to_set.replace("'", "\\'") + "'" if quoted else value_to_set
    line = f"{'export ' if export else ''}{key_to_set}={shown}\n"
    pieces, replaced = [], False
    for binding in _statements(dotenv_path, encoding) if os.path.exists(dotenv_path) else ():
        pieces.append(line if binding.key == key_to_set else binding.original.string)
        replaced = replaced or binding.key == key_to_set
    if not replaced:
        if pieces and not pieces[-1].endswith("\n"):
            pieces.append("\n")
        pieces.append(line)
    with open(dotenv_path, "w", encoding=encoding) as file:
        file.write("".join(pieces))
    return True, key_to_set, value_to_set


def unset_key(dotenv_path, key_to_unset, quote_mode="always", encoding="utf-8", follow_symlinks=False):
    """Takes a value out of the file."""
    if not os.path.exists(dotenv_path):
        _log("warning", "Can't delete from %s - it doesn't exist.", dotenv_path)
        return None, key_to_unset
    statements = _statements(dotenv_path, encoding)
    kept = [binding.original.string for binding in statements if binding.key != key_to_unset]
    if len(kept) == len(statements):
        _log("warning", "Key %s not removed from %s - key doesn't exist.", key_to_unset, dotenv_path)
        return None, key_to_unset
    with open(dotenv_path, "w", encoding=encoding) as file:
        file.write("".join(kept))
    return True, key_to_unset
