"""Anything as what JSON can hold."""
from pydantic.schema import dump


def jsonable_encoder(obj, include=None, exclude=None, by_alias=True, exclude_unset=False, exclude_defaults=False,
                     exclude_none=False, custom_encoder=None, sqlalchemy_safe=True):
    options = dict(by_alias=by_alias, exclude_unset=exclude_unset, exclude_defaults=exclude_defaults,
                   exclude_none=exclude_none)
    if hasattr(type(obj), "_pydantic_dump"):
        return obj._pydantic_dump("json", include=include, exclude=exclude, **options)
    return _encode(obj, options)


def _encode(obj, options):
    if hasattr(type(obj), "_pydantic_dump"):
        return obj._pydantic_dump("json", **options)
    if isinstance(obj, dict):
        return {str(_encode(k, options)) if not isinstance(k, (str, int, float, bool, type(None))) else k:
                _encode(v, options) for k, v in obj.items() if not (options["exclude_none"] and v is None)}
    if isinstance(obj, (list, tuple, set, frozenset)) or hasattr(obj, "__next__"):
        return [_encode(item, options) for item in obj]
    if hasattr(obj, "keys") and hasattr(obj, "__getitem__"):  # rows of a database
        return {key: _encode(obj[key], options) for key in obj.keys()}
    plain = dump(obj, "json")
    if plain is None or isinstance(plain, (str, int, float, bool, list, dict)):
        if isinstance(plain, float) and type(obj).__name__ == "Decimal":
            return plain
        return plain
    return {k: _encode(v, options) for k, v in vars(obj).items() if not k.startswith("_")}
