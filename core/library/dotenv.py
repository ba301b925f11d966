"""dotenv: settings from a file `.env` beside the script (`# world: file .env text "KEY=value"`) for os.environ."""
import io
import os
import re

__all__ = ["load_dotenv", "dotenv_values", "find_dotenv", "get_key"]
_LINE = re.compile(r"^\s*(?:export\s+)?([^\s=#]+)\s*(?:=\s*(.*?))?\s*$")


def find_dotenv(filename=".env", raise_error_if_not_found=False, usecwd=False):
    if os.path.exists(filename):
        return os.path.abspath(filename)
    if raise_error_if_not_found:
        raise IOError("File not found")
    return ""


def _value(text):
    if text is None:
        return None
    if text[:1] in "'\"" and text[:1]:
        end = text.find(text[0], 1)
        inner = text[1:end] if end > 0 else text
        return inner.replace("\\n", "\n").replace('\\"', '"') if text[0] == '"' else inner
    return re.split(r"\s+#", text)[0].rstrip()


def dotenv_values(dotenv_path=None, stream=None, verbose=False, interpolate=True, encoding="utf-8"):
    if stream is None:
        path = dotenv_path or find_dotenv()
        if not path or not os.path.exists(path):
            return {}
        with open(path, encoding=encoding) as file:
            stream = io.StringIO(file.read())
    values = {}
    for line in stream:
        found = _LINE.match(line.rstrip("\n"))
        if found and not line.lstrip().startswith("#"):
            value = _value(found[2])
            if interpolate and value and not (found[2] or "").startswith("'"):
                value = re.sub(r"\$\{(\w+)(?::-([^}]*))?\}",
                               lambda m: os.environ.get(m[1], values.get(m[1]) or m[2] or ""), value)
            values[found[1]] = value
    return values


def load_dotenv(dotenv_path=None, stream=None, verbose=False, override=False, interpolate=True, encoding="utf-8"):
    values = dotenv_values(dotenv_path, stream, verbose, interpolate, encoding)
    for name, value in values.items():
        if value is not None and (override or name not in os.environ):
            os.environ[name] = value
    return bool(values)


def get_key(dotenv_path, key_to_get, encoding="utf-8"):
    return dotenv_values(dotenv_path, encoding=encoding).get(key_to_get)
