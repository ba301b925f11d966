"""Where a parameter's value comes from."""
from pydantic.fields import FieldInfo, Undefined
from starlette.datastructures import UploadFile


class Param(FieldInfo):
    place = "query"

    def __init__(self, default=Undefined, *, convert_underscores=True, embed=None, media_type=None, example=None,
                 openapi_examples=None, **options):
        super().__init__(default, **options)
        self.convert_underscores, self.embed = convert_underscores, embed


class Path(Param):
    place = "path"


class Query(Param):
    place = "query"


class Header(Param):
    place = "header"


class Cookie(Param):
    place = "cookie"


class Body(Param):
    place = "body"


class Form(Param):
    place = "form"


class File(Form):
    """An uploaded file: as bytes, or as UploadFile."""


class Depends:
    """A parameter whose value another function gives."""

    def __init__(self, dependency=None, *, use_cache=True):
        self.dependency, self.use_cache = dependency, use_cache

    def __repr__(self):
        name = getattr(self.dependency, "__name__", type(self.dependency).__name__)
        return f"{type(self).__name__}({name}{'' if self.use_cache else ', use_cache=False'})"


class Security(Depends):
    def __init__(self, dependency=None, *, scopes=None, use_cache=True):
        super().__init__(dependency, use_cache=use_cache)
        self.scopes = scopes or []
