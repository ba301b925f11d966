"""Schemas as JSON Schema."""
import enum
import inspect
import warnings

from . import serialize
from .errors import PydanticInvalidForJsonSchema, PydanticSerializationError
from .fields import Undefined
from .functional import PlainSerializer
from .serialize import Dump

_PLAIN = {"int": {"type": "integer"}, "float": {"type": "number"}, "str": {"type": "string"}, "bool": {"type": "boolean"},
          "bytes": {"type": "string", "format": "binary"}, "datetime": {"type": "string", "format": "date-time"},
          "date": {"type": "string", "format": "date"}, "time": {"type": "string", "format": "time"},
          "timedelta": {"type": "string", "format": "duration"}, "uuid": {"type": "string", "format": "uuid"}, "any": {},
          "none": {"type": "null"}, "path": {"type": "string", "format": "path"}, "pattern": {"type": "string", "format": "regex"},
          "callable": None, "is-instance": None, "is-subclass": None, "is-type": None}
_WORDS = {"multiple_of": "multipleOf", "le": "maximum", "lt": "exclusiveMaximum", "ge": "minimum", "gt": "exclusiveMinimum",
          "pattern": "pattern", "max_length": "maxLength", "min_length": "minLength"}
_DECIMAL = r"^(?!^[-+.]*$)[+-]?0*\d*\.?\d*$"


def title_of(name):
    return name.title().replace("_", " ").strip()


def model_title(model):
    return model.model_config.get("title") or model.__name__


class GenerateJsonSchema:
    """Schemas of types; those of models and enumerations are collected in `definitions`."""

    def __init__(self, by_alias=True, ref_template="#/$defs/{model}", mode="validation", separate=None):
        self.by_alias, self.ref_template, self.mode = by_alias, ref_template, mode
        self.definitions, self.names = {}, {}
        self.separate = separate  # a function (class, mode) that names definitions, for descriptions of whole applications

    def sort(self, value, parent_key=None):
        return sorted_schema(value, parent_key)

    def of(self, schema):
        if "json_schema" in schema:
            return dict(schema["json_schema"])
        ser = schema.get("ser")
        if ser is not None and self.mode == "serialization" and ser.when_used in ("always", "json"):
            found = self._returned(ser)
            if found is not None:
                return found
        made = self._of(schema)
        return {**made, **schema["js"]} if "js" in schema else made

    def _returned(self, ser):
        kind = ser.return_type
        if kind is Undefined:
            kind = getattr(getattr(ser.func, "__func__", ser.func), "__annotations__", {}).get("return", Undefined)
        if kind is Undefined or isinstance(kind, str):
            return {} if not ser.wraps else None
        from .core import Context, schema_of
        return self.of(schema_of(kind, Context()))

    def _of(self, schema):
        kind = schema["type"]
        if kind in _PLAIN:
            if _PLAIN[kind] is None:
                raise PydanticInvalidForJsonSchema(f"Cannot generate a JsonSchema for core_schema.{_core_name(kind)}")
            return self._constrained(dict(_PLAIN[kind]), schema)
        return getattr(self, "_" + kind.replace("-", "_"))(schema)

    def _constrained(self, made, schema):
        for name, word in _WORDS.items():
            if schema.get(name) is not None:
                if made.get("type") == "array":
                    word = word.replace("Length", "Items")
                elif made.get("type") == "object":
                    word = word.replace("Length", "Properties")
                value = schema[name]
                made[word] = value.pattern if hasattr(value, "pattern") and word == "pattern" else value
        return made

    def _decimal(self, schema):
        text = {"type": "string", "pattern": _DECIMAL}
        if self.mode == "serialization":
            return text
        return {"anyOf": [self._constrained({"type": "number"}, schema), text]}

    def _literal(self, schema):
        words = [w.value if isinstance(w, enum.Enum) else w for w in schema["expected"]]
        kinds = {type(word) for word in words}
        named = {str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null"}
        kind = {"type": named[kinds.pop()]} if len(kinds) == 1 and next(iter(kinds)) in named else {}
        return {"const": words[0], **kind} if len(words) == 1 else {"enum": words, **kind}

    def _list(self, schema):
        return self._constrained({"type": "array", "items": self.of(schema["items"])}, schema)

    _sequence = _deque = _generator = _list

    def _set(self, schema):
        return self._constrained({"type": "array", "uniqueItems": True, "items": self.of(schema["items"])}, schema)

    _frozenset = _set

    def _tuple(self, schema):
        if schema["variadic"]:
            return self._constrained({"type": "array", "items": self.of(schema["items"][0])}, schema)
        count = len(schema["items"])
        return {"type": "array", **({"prefixItems": [self.of(item) for item in schema["items"]]} if count else {}), "minItems": count,
                "maxItems": count}

    def _namedtuple(self, schema):
        return {"type": "array", "prefixItems": [{**self.of(item), "title": title_of(name)} for name, item in
                                                 zip(schema["cls"]._fields, schema["items"])],
                "minItems": len(schema["items"]), "maxItems": len(schema["items"])}

    def _dict(self, schema):
        values = self.of(schema["values"])
        made = {"type": "object", "additionalProperties": values if values else True}
        keys = self.of(schema["keys"])
        if "pattern" in keys:
            made = {"type": "object", "patternProperties": {keys["pattern"]: values}}
        elif keys.get("enum") or keys.get("format") or "minLength" in keys or "$ref" in keys:
            made["propertyNames"] = keys
        return self._constrained(made, schema)

    def _nullable(self, schema):
        inner = self.of(schema["schema"])
        null = {"type": "null"}
        return {"anyOf": [inner, null]} if inner != {} else {}

    def _union(self, schema):
        found = []
        for choice in schema["choices"]:
            made = self.of(choice)
            for one in made["anyOf"] if set(made) == {"anyOf"} else [made]:
                if one not in found:
                    found.append(one)
        return found[0] if len(found) == 1 else {"anyOf": found}

    def _tagged_union(self, schema):
        mapping, found = {}, []
        for tag, choice in schema["choices"].items():
            made = self.of(choice)
            if made not in found:
                found.append(made)
            if "$ref" in made:
                mapping[str(tag)] = made["$ref"]
        by = schema["by"]
        if callable(by):
            return {"oneOf": found}
        return {"oneOf": found, "discriminator": {"propertyName": schema.get("alias") or by, "mapping": mapping}}

    def _through(self, schema):
        return self.of(schema["schema"])

    _function_after = _function_before = _function_wrap = _predicate = _through

    def _function_plain(self, schema):
        return {}

    def _check(self, schema):
        return self._constrained(self.of(schema["schema"]), schema["constraints"])

    def _secret(self, schema):
        inner = self.of(schema["schema"])
        return {**inner, "writeOnly": True, "format": "password"} if inner.get("type") == "string" else {**inner, "writeOnly": True}

    def _custom(self, schema):
        return dict(schema["describe"])

    def _address(self, schema):
        return {"type": "string", "format": schema["format"]}

    # -- definitions --

    def _named(self, cls, make):
        key = (cls, self.mode) if self.separate is not None else cls
        if key not in self.names:
            name = self.separate(cls, self.mode) if self.separate is not None else self._free(_name_of(cls))
            self.names[key] = name
            self.definitions[name] = {}
            self.definitions[name] = make(cls)
        return {"$ref": self.ref_template.format(model=self.names[key])}

    def _free(self, name):
        if name not in self.definitions:
            return name
        return next(f"{name}__{i}" for i in range(1, 1000) if f"{name}__{i}" not in self.definitions)

    def _enum(self, schema):
        return self._named(schema["cls"], self._of_enum)

    def _of_enum(self, cls):
        values = [serialize.infer_json(member.value) for member in cls]
        named = {str: "string", int: "integer", float: "number", bool: "boolean"}
        kinds = {type(value) for value in values}
        kind = {"type": named[kinds.pop()]} if len(kinds) == 1 and next(iter(kinds)) in named else {}
        doc = cls.__dict__.get("__doc__")
        described = {"description": inspect.cleandoc(doc)} if doc and doc != "An enumeration." else {}
        return {"title": cls.__name__, **described, "enum": values, **kind}

    def _model(self, schema):
        return self._named(schema["cls"], self._of_model)

    def _of_model(self, cls):
        core = cls._pydantic_core_of()
        config = cls.model_config
        if core.serializer is not None and self.mode == "serialization":
            role = core.serializer
            found = self._returned(_Returned(role))
            if found is not None and found != {}:
                return {**found, "title": model_title(cls)}
        doc = cls.__dict__.get("__doc__")
        described = {"description": inspect.cleandoc(doc)} if doc else {}
        if core.is_root:
            field = core.fields[0]
            made = self._of_field(field, False)
            inner = {key: value for key, value in made.items() if key != "title"}
            made = {**inner, "title": model_title(cls), **described}
        else:
            properties, required = {}, []
            for field in core.fields:
                if field.info.exclude and self.mode == "serialization":
                    continue
                key = self._key(field)
                properties[key] = self._of_field(field)
                if field.info.is_required() or self.mode == "serialization" and config.get("json_schema_serialization_defaults_required"):
                    required.append(key)
            if self.mode == "serialization":
                for name, info in cls.__pydantic_computed_fields__.items():
                    key = info.alias if self.by_alias and info.alias else next((a for n, _, a in core.computed if n == name and a), None) or name
                    properties[key] = self._of_computed(cls, name, info)
                    required.append(key)
            made = {"type": "object", "properties": properties}
            if required:
                made["required"] = required
            made["title"] = model_title(cls)
            made.update(described)
            if config.get("extra") == "forbid":
                made["additionalProperties"] = False
            elif config.get("extra") == "allow":
                made["additionalProperties"] = True
        more = config.get("json_schema_extra")
        if isinstance(more, dict):
            made.update(more)
        elif callable(more):
            more(made, cls) if len(inspect.signature(more).parameters) > 1 else more(made)
        return made

    def _key(self, field):
        info = field.info
        if not self.by_alias:
            return field.name
        alias = info.serialization_alias if self.mode == "serialization" else info.validation_alias
        if alias is not None and not isinstance(alias, str):
            first = alias.choices[0] if hasattr(alias, "choices") else alias.path[0]
            alias = first if isinstance(first, str) else getattr(first, "path", [None])[0]
        return alias or field.name

    def _of_field(self, field, with_title=True):
        info = field.info
        schema = self.of(field.schema)
        if self.mode == "serialization" and getattr(field.write, "takes_instance", False):
            schema = self._written_by_method(field, schema)
        made = dict(schema)
        if info.default is not Undefined and info.default_factory is None:
            try:
                made["default"] = field.write(info.default, Dump("json")) if not hasattr(field.write, "takes_instance") else \
                    serialize.infer(info.default, Dump("json"))
            except (PydanticSerializationError, ValueError, AttributeError, TypeError):
                warnings.warn(f"Default value {info.default!r} is not JSON serializable; excluding default from JSON schema "
                              "[non-serializable-default]", UserWarning, stacklevel=3)
        if info.deprecated:
            made["deprecated"] = True
        if info.description is not None:
            made["description"] = inspect.cleandoc(info.description)
        if info.examples is not None:
            made["examples"] = list(info.examples)
        if info.title is not None:
            made["title"] = info.title
        elif with_title and "$ref" not in schema and "allOf" not in schema and "title" not in made and not _is_reference(field.schema):
            made["title"] = title_of(info.alias if isinstance(info.alias, str) and self.by_alias and self._key(field) == info.alias else
                                     field.name if self._key(field) == field.name else str(self._key(field)))
        more = info.json_schema_extra
        if isinstance(more, dict):
            made.update(more)
        elif callable(more):
            more(made)
        return made

    def _written_by_method(self, field, schema):
        return schema

    def _of_computed(self, cls, name, info):
        from .core import Context, schema_of
        made = {}
        if info.return_type is not Undefined:
            made = self.of(schema_of(info.return_type, Context(cls.model_config, cls.__module__, {cls.__name__: cls})))
        if "$ref" not in made:
            made = {**made, "title": info.title or title_of(info.alias or name)}
        if info.description:
            made["description"] = info.description
        if info.examples:
            made["examples"] = info.examples
        return {**made, "readOnly": True}

    def _typed_dict(self, schema):
        return self._named(schema["cls"], lambda cls: self._of_typed_dict(schema))

    def _of_typed_dict(self, schema):
        fields = schema["fields"]
        made = {"type": "object", "properties": {name: self._titled(self.of(inner), name) for name, (inner, _) in fields.items()}}
        required = [name for name, (_, needed) in fields.items() if needed]
        if required:
            made["required"] = required
        doc = schema["cls"].__dict__.get("__doc__")
        return {**made, "title": schema["cls"].__name__, **({"description": inspect.cleandoc(doc)} if doc else {})}

    def _titled(self, made, name):
        return made if "$ref" in made else {**made, "title": title_of(name)}

    def _dataclass(self, schema):
        from .dataclasses import plan_of

        def make(cls):
            plan = plan_of(cls)
            made = {"type": "object", "properties": {field.name: self._of_field(field) for field in plan.fields}}
            required = [field.name for field in plan.fields if field.info.is_required()]
            return {**made, **({"required": required} if required else {}), "title": cls.__name__}
        return self._named(schema["cls"], make)


class _Returned:
    wraps = False

    def __init__(self, role):
        self.func, self.return_type, self.wraps = role.wrapped, role.options["return_type"], role.mode == "wrap"


def _is_reference(schema):
    """Fields that hold a model or an enumeration have no title of their own, even where they may be None."""
    while schema["type"] in ("function-after", "function-before", "function-wrap", "check"):
        schema = schema["schema"]
    if schema["type"] == "nullable":
        return _is_reference(schema["schema"])
    return schema["type"] in ("model", "enum", "dataclass", "typed-dict")


def _name_of(cls):
    name = cls.__name__
    return "".join(c if c.isalnum() or c in "_.-" else "_" for c in name)


def _core_name(kind):
    return {"callable": "CallableSchema", "is-instance": "IsInstanceSchema", "is-subclass": "IsSubclassSchema", "is-type": "IsInstanceSchema"}[kind]


def sorted_schema(value, parent=None):
    if isinstance(value, dict):
        keys = list(value) if parent in ("properties", "default") else sorted(value)
        return {key: sorted_schema(value[key], key) if parent != "default" else value[key] for key in keys}
    if isinstance(value, list):
        return [sorted_schema(item, parent) for item in value]
    return value


def schema_for(schema, by_alias=True, ref_template="#/$defs/{model}", mode="validation", kind=None):
    generator = (kind or GenerateJsonSchema)(by_alias, ref_template, mode)
    made = generator.of(schema)
    definitions = generator.definitions
    if "$ref" in made and len(made) == 1:
        name = next(n for n in definitions if made["$ref"] == ref_template.format(model=n))
        if not _refers(definitions, made["$ref"]):
            made = definitions.pop(name)
    if definitions:
        made = {**made, "$defs": definitions}
    return generator.sort(made)


def _refers(value, ref):
    if isinstance(value, dict):
        return value.get("$ref") == ref or any(_refers(v, ref) for v in value.values())
    return isinstance(value, list) and any(_refers(v, ref) for v in value)


def models_json_schema(models, *, by_alias=True, title=None, description=None, ref_template="#/$defs/{model}", schema_generator=None):
    found, definitions = {}, {}
    generator = GenerateJsonSchema(by_alias, ref_template)
    for model, mode in models:
        generator.mode = mode
        found[model, mode] = generator.of({"type": "model", "cls": model})
    made = {"$defs": sorted_schema(generator.definitions)}
    if title:
        made["title"] = title
    if description:
        made["description"] = description
    return found, made


class SkipJsonSchema:
    """A type that descriptions leave out."""

    def __class_getitem__(cls, kind):
        from typing import Annotated
        return Annotated[kind, cls()]


JsonSchemaValue = dict
