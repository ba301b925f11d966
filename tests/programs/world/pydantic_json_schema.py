# only: loopscope
# Models described as JSON Schema, for reading and for writing.
from pydantic import *
from typing import *
from pydantic.json_schema import GenerateJsonSchema
import json, datetime, uuid, decimal, enum, pathlib, re
class NoSort(GenerateJsonSchema):
    def sort(self, value, parent_key=None): return value
class C(enum.Enum): a='x'
class Sub(BaseModel):
    "A sub."
    z: int = 5
class M(BaseModel):
    a: int
    b: Optional[str] = Field(None, description='d', max_length=3, examples=['u'])
    c: Sub
    d: Sub = Sub()
    e: list[Sub] = Field(default_factory=list, min_length=1)
    f: Union[int, str] = 1
    g: Literal['a']
    h: Literal['a', 1]
    i: C = C.a
    j: dict[str, Sub]
    k: tuple[int, str]
    l: datetime.datetime = datetime.datetime(2020,1,1)
    m: decimal.Decimal
    n: float = Field(gt=0, title='Price', json_schema_extra={'x': 1})
    o: Any = None
    p: set[int]
    q: SecretStr
    r: HttpUrl
    s: datetime.timedelta
    t: bytes
    u: uuid.UUID
    v: pathlib.Path
    w: Annotated[str, StringConstraints(pattern='a', to_lower=True)]
    x: Optional[Sub] = None
    y: str = Field('x', alias='why', deprecated=True)
    @computed_field
    def cf(self) -> int: return 1
print(json.dumps(M.model_json_schema(schema_generator=NoSort, mode='validation')))
print(json.dumps(M.model_json_schema(mode='serialization')))

# expect: {"type": "object", "properties": {"a": {"type": "integer", "title": "A"}, "b": {"anyOf": [{"type": "string", "maxLength": 3}, {"type": "null"}], "default": null, "description": "d", "examples": ["u"], "title": "B"}, "c": {"$ref": "#/$defs/Sub"}, "d": {"$ref": "#/$defs/Sub", "default": {"z": 5}}, "e": {"type": "array", "items": {"$ref": "#/$defs/Sub"}, "minItems": 1, "title": "E"}, "f": {"anyOf": [{"type": "integer"}, {"type": "string"}], "default": 1, "title": "F"}, "g": {"const": "a", "type": "string", "title": "G"}, "h": {"enum": ["a", 1], "title": "H"}, "i": {"$ref": "#/$defs/C", "default": "x"}, "j": {"type": "object", "additionalProperties": {"$ref": "#/$defs/Sub"}, "title": "J"}, "k": {"type": "array", "prefixItems": [{"type": "integer"}, {"type": "string"}], "minItems": 2, "maxItems": 2, "title": "K"}, "l": {"type": "string", "format": "date-time", "default": "2020-01-01T00:00:00", "title": "L"}, "m": {"anyOf": [{"type": "number"}, {"type": "string", "pattern": "^(?!^[-+.]*$)[+-]?0*\\d*\\.?\\d*$"}], "title": "M"}, "n": {"type": "number", "exclusiveMinimum": 0, "title": "Price", "x": 1}, "o": {"default": null, "title": "O"}, "p": {"type": "array", "uniqueItems": true, "items": {"type": "integer"}, "title": "P"}, "q": {"type": "string", "writeOnly": true, "format": "password", "title": "Q"}, "r": {"type": "string", "format": "uri", "minLength": 1, "maxLength": 2083, "title": "R"}, "s": {"type": "string", "format": "duration", "title": "S"}, "t": {"type": "string", "format": "binary", "title": "T"}, "u": {"type": "string", "format": "uuid", "title": "U"}, "v": {"type": "string", "format": "path", "title": "V"}, "w": {"type": "string", "pattern": "a", "title": "W"}, "x": {"anyOf": [{"$ref": "#/$defs/Sub"}, {"type": "null"}], "default": null}, "why": {"type": "string", "default": "x", "deprecated": true, "title": "Why"}}, "required": ["a", "c", "g", "h", "j", "k", "m", "n", "p", "q", "r", "s", "t", "u", "v", "w"], "title": "M", "$defs": {"Sub": {"type": "object", "properties": {"z": {"type": "integer", "default": 5, "title": "Z"}}, "title": "Sub", "description": "A sub."}, "C": {"title": "C", "enum": ["x"], "type": "string"}}}
# expect: {"$defs": {"C": {"enum": ["x"], "title": "C", "type": "string"}, "Sub": {"description": "A sub.", "properties": {"z": {"default": 5, "title": "Z", "type": "integer"}}, "title": "Sub", "type": "object"}}, "properties": {"a": {"title": "A", "type": "integer"}, "b": {"anyOf": [{"maxLength": 3, "type": "string"}, {"type": "null"}], "default": null, "description": "d", "examples": ["u"], "title": "B"}, "c": {"$ref": "#/$defs/Sub"}, "d": {"$ref": "#/$defs/Sub", "default": {"z": 5}}, "e": {"items": {"$ref": "#/$defs/Sub"}, "minItems": 1, "title": "E", "type": "array"}, "f": {"anyOf": [{"type": "integer"}, {"type": "string"}], "default": 1, "title": "F"}, "g": {"const": "a", "title": "G", "type": "string"}, "h": {"enum": ["a", 1], "title": "H"}, "i": {"$ref": "#/$defs/C", "default": "x"}, "j": {"additionalProperties": {"$ref": "#/$defs/Sub"}, "title": "J", "type": "object"}, "k": {"maxItems": 2, "minItems": 2, "prefixItems": [{"type": "integer"}, {"type": "string"}], "title": "K", "type": "array"}, "l": {"default": "2020-01-01T00:00:00", "format": "date-time", "title": "L", "type": "string"}, "m": {"pattern": "^(?!^[-+.]*$)[+-]?0*\\d*\\.?\\d*$", "title": "M", "type": "string"}, "n": {"exclusiveMinimum": 0, "title": "Price", "type": "number", "x": 1}, "o": {"default": null, "title": "O"}, "p": {"items": {"type": "integer"}, "title": "P", "type": "array", "uniqueItems": true}, "q": {"format": "password", "title": "Q", "type": "string", "writeOnly": true}, "r": {"format": "uri", "maxLength": 2083, "minLength": 1, "title": "R", "type": "string"}, "s": {"format": "duration", "title": "S", "type": "string"}, "t": {"format": "binary", "title": "T", "type": "string"}, "u": {"format": "uuid", "title": "U", "type": "string"}, "v": {"format": "path", "title": "V", "type": "string"}, "w": {"pattern": "a", "title": "W", "type": "string"}, "x": {"anyOf": [{"$ref": "#/$defs/Sub"}, {"type": "null"}], "default": null}, "why": {"default": "x", "deprecated": true, "title": "Why", "type": "string"}, "cf": {"readOnly": true, "title": "Cf", "type": "integer"}}, "required": ["a", "c", "g", "h", "j", "k", "m", "n", "p", "q", "r", "s", "t", "u", "v", "w", "cf"], "title": "M", "type": "object"}
