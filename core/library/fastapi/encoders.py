"""Anything as what JSON can hold."""
import dataclasses

from pydantic import BaseModel
from pydantic.errors import PydanticSerializationError
from pydantic.serialize import infer_json


def jsonable_encoder(obj, include=None, exclude=None, by_alias=True, exclude_unset=False, exclude_defaults=False,
                     exclude_none=False, custom_encoder=None, sqlalchemy_safe=True):
    own = dict(custom_encoder or {})
    if own:
        for kind, encode in own.items():
            if type(obj) is kind or isinstance(obj, kind):
                return encode(obj)
    options = dict(by_alias=by_alias, exclude_unset=exclude_unset, exclude_defaults=exclude_defaults, exclude_none=exclude_none)
    if isinstance(obj, BaseModel):
        return obj.model_dump(mode="json", include=include, exclude=exclude, **options)
    if dataclasses.is_dataclass(obj) and not isinstance(obj, type):
        obj = {f.name: getattr(obj, f.name) for f in dataclasses.fields(obj)}
    options["custom_encoder"] = own
    if isinstance(obj, dict):
        return {jsonable_encoder(key, **options): jsonable_encoder(value, **options) for key, value in obj.items()
                if (include is None or key in include) and (exclude is None or key not in exclude)
                and not (isinstance(key, str) and key.startswith("_sa") and sqlalchemy_safe) and (value is not None or not exclude_none)}
    if isinstance(obj, (list, tuple, set, frozenset)) or type(obj).__name__ in ("generator", "deque"):
        return [jsonable_encoder(item, **options) for item in obj]
    if type(obj).__name__ == "Decimal":
        return int(obj) if obj == obj.to_integral_value() and obj.as_tuple().exponent >= 0 else float(obj)
    if type(obj).__name__ == "timedelta":
        return obj.total_seconds()
    try:
        return infer_json(obj)
    except PydanticSerializationError:
        pass
    try:
        data = {key: obj[key] for key in obj.keys()} if hasattr(obj, "keys") else dict(obj)  # rows of a database
    except Exception as first:
        try:
            data = vars(obj)
        except Exception as second:
            raise ValueError([first, second]) from second
    return jsonable_encoder(data, **options)
