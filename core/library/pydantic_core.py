"""Which names belong to the real core of pydantic."""
from pydantic.errors import (PydanticCustomError, PydanticKnownError, PydanticOmit, PydanticSerializationError, PydanticUseDefault,
                             ValidationError)
from pydantic.fields import PydanticUndefined
from pydantic.functional import ValidationInfo
from pydantic.networks import AnyUrl as Url


def from_json(data, **options):
    import json
    return json.loads(data)


def to_json(value, *, indent=None, **options):
    from pydantic.adapter import write_json
    return write_json(to_jsonable_python(value), indent).encode()


def to_jsonable_python(value, *, by_alias=True, exclude_none=False, fallback=None, **options):
    from pydantic.serialize import Dump, infer
    return infer(value, Dump("json", by_alias, exclude_none=exclude_none, fallback=fallback))


class _CoreSchema:
    def __getattr__(self, name):
        raise NotImplementedError(f"pydantic_core.core_schema.{name} is not available in Loopscope; use Annotated with BeforeValidator, "
                                  "AfterValidator and PlainSerializer")


core_schema = _CoreSchema()
CoreSchema = dict
__version__ = "2.46.4"
