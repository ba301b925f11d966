"""ujson: json by another name, close set."""
import json

__version__ = "5.9.0"
JSONDecodeError = json.JSONDecodeError


def dumps(obj, ensure_ascii=True, encode_html_chars=False, escape_forward_slashes=True, sort_keys=False, indent=0,
          allow_nan=True, reject_bytes=True, default=None, separators=None):
    text = json.dumps(obj, ensure_ascii=ensure_ascii, sort_keys=sort_keys, indent=indent or None, allow_nan=allow_nan, default=default,
                      separators=separators or ((",", ": ") if indent else (",", ":")))
    return text.replace("/", "\\/") if escape_forward_slashes else text


def dump(obj, fp, **options):
    fp.write(dumps(obj, **options))


def loads(obj):
    return json.loads(obj)


def load(fp):
    return json.loads(fp.read())


encode, decode = dumps, loads
