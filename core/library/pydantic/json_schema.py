"""A model's description as JSON Schema."""
import collections.abc
import datetime
import decimal
import enum
import types
import uuid
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from .fields import FieldInfo, StringConstraints, Undefined

_PLAIN = {str: {"type": "string"}, int: {"type": "integer"}, float: {"type": "number"}, bool: {"type": "boolean"},
          bytes: {"format": "binary", "type": "string"}, type(None): {"type": "null"}, None: {"type": "null"},
          datetime.datetime: {"format": "date-time", "type": "string"}, datetime.date: {"format": "date", "type": "string"},
          datetime.time: {"format": "time", "type": "string"}, datetime.timedelta: {"format": "duration", "type": "string"},
          uuid.UUID: {"format": "uuid", "type": "string"}, decimal.Decimal: {"anyOf": [{"type": "number"}, {"type": "string"}]}}
_WORDS = {"gt": "exclusiveMinimum", "ge": "minimum", "lt": "exclusiveMaximum", "le": "maximum", "multiple_of": "multipleOf",
          "pattern": "pattern", "min_length": "minLength", "max_length": "maxLength"}


def title_of(name):
    return name.title().replace("_", " ")


class Generator:
    """Schemas of types; those of models and enumerations are collected in `definitions`."""

    def __init__(self, ref_template="#/$defs/{model}"):
        self.definitions = {}
        self.ref_template = ref_template

    def of_type(self, kind):
        if kind in _PLAIN:
            return dict(_PLAIN[kind])
        if kind is Any or kind is object:
            return {}
        origin, args = get_origin(kind), get_args(kind)
        if origin is Annotated:
            schema = self.of_type(args[0])
            for item in args[1:]:
                if isinstance(item, (FieldInfo, StringConstraints)):
                    self._constrain(schema, item.constraints)
            return schema
        if origin in (Union, types.UnionType):
            return {"anyOf": [self.of_type(arg) for arg in args]}
        if origin is Literal:
            words = list(args)
            if len(words) == 1:
                return {"const": words[0]}
            kinds = {type(word) for word in words}
            return {"enum": words, **(dict(_PLAIN[kinds.pop()]) if len(kinds) == 1 else {})}
        base = origin or kind
        if base in (list, collections.abc.Sequence, collections.abc.Iterable):
            return {"items": self.of_type(args[0]) if args else {}, "type": "array"}
        if base in (set, frozenset):
            return {"items": self.of_type(args[0]) if args else {}, "type": "array", "uniqueItems": True}
        if base is tuple:
            return self._tuple(args)
        if base in (dict, collections.abc.Mapping):
            more = {"additionalProperties": self.of_type(args[1])} if len(args) == 2 and args[1] is not Any else {}
            return {**more, "type": "object"}
        return self._of_class(base)

    def _tuple(self, args):
        if not args:
            return {"items": {}, "type": "array"}
        if len(args) == 2 and args[1] is ...:
            return {"items": self.of_type(args[0]), "type": "array"}
        return {"maxItems": len(args), "minItems": len(args), "prefixItems": [self.of_type(arg) for arg in args], "type": "array"}

    def _of_class(self, kind):
        if hasattr(kind, "model_fields") or isinstance(kind, type) and issubclass(kind, enum.Enum):
            name = kind.__name__
            if name not in self.definitions:
                self.definitions[name] = {}
                self.definitions[name] = self.of_model(kind) if hasattr(kind, "model_fields") else self._enum(kind)
            return {"$ref": self.ref_template.format(model=name)}
        special = {"EmailStr": {"format": "email", "type": "string"}, "SecretStr": {"format": "password", "type": "string", "writeOnly": True},
                   "HttpUrl": {"format": "uri", "maxLength": 2083, "minLength": 1, "type": "string"},
                   "AnyUrl": {"format": "uri", "minLength": 1, "type": "string"}}
        for base in getattr(kind, "__mro__", ()):
            if base.__name__ in special:
                return special[base.__name__]
            if base in _PLAIN:
                return dict(_PLAIN[base])
        return {"type": "object"}

    def _enum(self, kind):
        values = [member.value for member in kind]
        kinds = {type(value) for value in values}
        named = dict(_PLAIN.get(kinds.pop(), {})) if len(kinds) == 1 else {}
        return {**({"const": values[0]} if len(values) == 1 else {"enum": values}), "title": kind.__name__, **named}

    def _constrain(self, schema, constraints):
        for name, value in constraints.items():
            word = _WORDS.get(name)
            if word is None:
                continue
            if schema.get("type") == "array":
                word = word.replace("Length", "Items")
            schema[word] = value

    def field(self, name, info):
        schema = self.of_type(info.annotation)
        self._constrain(schema, info.constraints)
        more = {}
        if info.default is not Undefined:
            from .schema import dump
            more["default"] = dump(info.default, "json")
        if info.description:
            more["description"] = info.description
        if info.examples:
            more["examples"] = list(info.examples)
        if "$ref" not in schema:
            more["title"] = info.title or title_of(info.alias or name)
        if "$ref" in schema and more:
            schema = {"allOf": [schema]}
        merged = {**more, **schema}
        ordered = {key: merged[key] for key in sorted(merged)}
        if isinstance(info.json_schema_extra, dict):
            ordered.update(info.json_schema_extra)
        return ordered

    def of_model(self, model):
        if model.__pending__:
            model._complete()
        if "root" in model.model_fields and model.__mro__[1].__name__ == "RootModel":
            return {"title": model.__name__, **self.of_type(model.model_fields["root"].annotation)}
        properties = {info.alias or name: self.field(name, info) for name, info in model.model_fields.items()}
        schema = {"properties": properties}
        required = [info.alias or name for name, info in model.model_fields.items() if info.is_required()]
        if required:
            schema["required"] = required
        schema.update(title=model.model_config.get("title") or model.__name__, type="object")
        doc = model.__dict__.get("__doc__")
        if doc:
            import inspect
            schema = {"description": inspect.cleandoc(doc), **schema}
        if model.model_config.get("extra") == "forbid":
            schema = {"additionalProperties": False, **schema}
        more = model.model_config.get("json_schema_extra") or model.model_config.get("schema_extra")
        if isinstance(more, dict):
            schema.update(more)
        return schema


def schema_of_model(model, ref_template="#/$defs/{model}"):
    generator = Generator(ref_template)
    schema = generator.of_model(model)
    if model.__name__ in generator.definitions:  # it refers to itself
        return {"$defs": dict(sorted(generator.definitions.items())), "allOf": [{"$ref": ref_template.format(model=model.__name__)}]}
    if generator.definitions:
        return {"$defs": dict(sorted(generator.definitions.items())), **schema}
    return schema
