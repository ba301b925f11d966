"""Where a parameter's value comes from."""
from pydantic.fields import FieldInfo, PydanticUndefined as Undefined
from starlette.datastructures import UploadFile

_OWN = ("convert_underscores", "embed", "media_type", "example", "openapi_examples", "include_in_schema", "regex")


class Param(FieldInfo):
    place, media_type = "query", None

    def __init__(self, default=Undefined, *, convert_underscores=True, embed=None, media_type=None, example=Undefined, openapi_examples=None,
                 include_in_schema=True, regex=None, alias_priority=None, **options):
        if regex is not None:
            options["pattern"] = regex
        extra = {name: options.pop(name) for name in list(options) if name.startswith("x_")}
        super().__init__(default, **options)
        self.convert_underscores, self.embed, self.include_in_schema = convert_underscores, embed, include_in_schema
        self.example, self.openapi_examples = example, openapi_examples
        if media_type is not None:
            self.media_type = media_type

    def __repr__(self):
        return f"{type(self).__name__}({self.default})"


class Path(Param):
    place = "path"

    def __init__(self, default=..., **options):
        assert default is ..., "Path parameters cannot have a default value"
        super().__init__(default, **options)


class Query(Param):
    place = "query"


class Header(Param):
    place = "header"


class Cookie(Param):
    place = "cookie"


class Body(Param):
    place, media_type = "body", "application/json"


class Form(Body):
    place, media_type = "form", "application/x-www-form-urlencoded"


class File(Form):
    """An uploaded file: as bytes, or as UploadFile."""

    media_type = "multipart/form-data"


class Depends:
    """A parameter whose value another function gives."""

    def __init__(self, dependency=None, *, use_cache=True, scope=None):
        self.dependency, self.use_cache, self.scope = dependency, use_cache, scope

    def __repr__(self):
        name = getattr(self.dependency, "__name__", type(self.dependency).__name__)
        return f"{type(self).__name__}({name}{'' if self.use_cache else ', use_cache=False'})"


class Security(Depends):
    def __init__(self, dependency=None, *, scopes=None, use_cache=True):
        super().__init__(dependency, use_cache=use_cache)
        self.scopes = list(scopes or [])
