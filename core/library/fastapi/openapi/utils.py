"""The description of an application as OpenAPI."""
import http

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, title_of
from starlette.responses import JSONResponse

from ..encoders import jsonable_encoder
from ..routing import APIRoute

REF = "#/components/schemas/{model}"
# Keys of schemas in the order in which the specification lists them.
_ORDER = ("$ref", "$defs", "allOf", "anyOf", "oneOf", "not", "prefixItems", "items", "properties", "patternProperties",
          "additionalProperties", "propertyNames", "type", "enum", "const", "multipleOf", "maximum", "exclusiveMaximum", "minimum",
          "exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "maxProperties", "minProperties",
          "required", "format", "contentMediaType", "contentSchema", "title", "description", "default", "deprecated", "readOnly", "writeOnly",
          "examples", "discriminator", "example")
_ERRORS = {
    "HTTPValidationError": {"properties": {"detail": {"items": {"$ref": "#/components/schemas/ValidationError"}, "type": "array",
                                                      "title": "Detail"}}, "type": "object", "title": "HTTPValidationError"},
    "ValidationError": {"properties": {"loc": {"items": {"anyOf": [{"type": "string"}, {"type": "integer"}]}, "type": "array",
                                               "title": "Location"}, "msg": {"type": "string", "title": "Message"},
                                       "type": {"type": "string", "title": "Error Type"}}, "type": "object",
                        "required": ["loc", "msg", "type"], "title": "ValidationError"}}


def _ordered(value, is_names=False):
    if isinstance(value, dict):
        keys = list(value) if is_names else sorted(value, key=lambda key: _ORDER.index(key) if key in _ORDER else len(_ORDER))
        return {key: value[key] if key in ("default", "example", "examples", "enum", "const") and not is_names else
                _ordered(value[key], key == "properties" and not is_names) for key in keys
                if not (key == "default" and value[key] is None and not is_names)}
    return [_ordered(item) for item in value] if isinstance(value, list) else value


class Schemas:
    """Schemas of fields; models that are read otherwise than they are written have two."""

    def __init__(self, separate=True):
        self.separate, self.suffixed = separate, set()
        self.used = {}
        self.generator = self._fresh()

    def _fresh(self):
        return GenerateJsonSchema(True, REF, separate=self._name)

    def _name(self, cls, mode):
        name = "".join(c if c.isalnum() or c in "_.-" else "_" for c in cls.__name__)
        self.used.setdefault(cls, set()).add(mode)
        if cls in self.suffixed:
            return f"{name}-{'Input' if mode == 'validation' else 'Output'}"
        return name

    def of(self, schema, mode):
        self.generator.mode = mode if self.separate else "validation"
        return self.generator.of(schema)

    def collect(self, wanted):
        """First round: which models are needed both ways and differ."""
        for schema, mode in wanted:
            self.of(schema, mode)
        both = [cls for cls, modes in self.used.items() if len(modes) == 2]
        changed = True
        while changed:
            changed = False
            for cls in both:
                if cls in self.suffixed:
                    continue
                texts = []
                for mode in ("validation", "serialization"):
                    one = self._fresh()
                    one.mode = mode
                    if hasattr(cls, "_pydantic_core_of"):
                        texts.append(one._of_model(cls))
                if len(texts) == 2 and texts[0] != texts[1]:
                    self.suffixed.add(cls)
                    changed = True
        self.generator = self._fresh()


def _titled(schema, info, alias):
    if "$ref" not in schema:
        schema.setdefault("title", info.title or title_of(alias))
    return schema


def _field(schemas, parameter, mode="validation"):
    info = parameter.info
    made = dict(schemas.of(parameter.schema, mode))
    if info.description:
        made["description"] = info.description
    if info.examples:
        made["examples"] = jsonable_encoder(info.examples)
    if info.deprecated:
        made["deprecated"] = True
    if not info.is_required() and info.default_factory is None:
        made["default"] = jsonable_encoder(info.default)
    if isinstance(info.json_schema_extra, dict):
        made.update(info.json_schema_extra)
    if info.title:
        made["title"] = info.title
    return _titled(made, info, parameter.alias)


class _Part:
    """A field of a model whose fields are parameters."""

    def __init__(self, field, place, convert):
        self.info, self.schema = field.info, field.schema
        self.alias = field.info.alias or (field.name.replace("_", "-") if place == "header" and convert else field.name)
        self.required = field.info.is_required()


def _parameters(schemas, dependant):
    found = {}
    for place in ("path", "query", "header", "cookie"):
        for parameter in dependant.all_parameters(place):
            info = parameter.info
            if parameter.is_group:
                model = parameter.schema["cls"] if "cls" in parameter.schema else parameter.schema["schema"]["cls"]
                parts = [_Part(field, place, info.convert_underscores) for field in model._pydantic_core_of().fields]
            else:
                parts = [parameter] if info.include_in_schema else []
            for part in parts:
                made = {"name": part.alias, "in": place, "required": part.required, "schema": _field(schemas, part)}
                if part.info.description:
                    made["description"] = part.info.description
                if part.info.deprecated:
                    made["deprecated"] = True
                examples, example = getattr(part.info, "openapi_examples", None), getattr(part.info, "example", None)
                if examples:
                    made["examples"] = jsonable_encoder(examples)
                elif example:
                    made["example"] = jsonable_encoder(example)
                if (place, part.alias) not in found or made["required"]:
                    found[place, part.alias] = made
    return list(found.values())


def _request_body(schemas, route):
    body = route.dependant.body_parameters()
    if not body:
        return None
    kind = "application/json"
    if route.reads_form:
        kind = next((p.info.media_type for p in body if p.info.media_type == "multipart/form-data"), "application/x-www-form-urlencoded")
    if not route.embed:
        parameter = body[0]
        schema, required = _field(schemas, parameter), parameter.required
        kind = parameter.info.media_type or kind
        content = {"schema": schema}
        if getattr(parameter.info, "openapi_examples", None):
            content["examples"] = jsonable_encoder(parameter.info.openapi_examples)
    else:
        name = f"Body_{route.unique_id}"
        properties = {p.alias: _field(schemas, p) for p in body}
        needed = [p.alias for p in body if p.required]
        schemas.generator.definitions[name] = {"properties": properties, "type": "object", **({"required": needed} if needed else {}),
                                               "title": name}
        content, required = {"schema": {"$ref": REF.format(model=name)}}, bool(needed)
    return {**({"required": True} if required else {}), "content": {kind: content}}


def _operation(schemas, route, method, security):
    made = {}
    if route.tags:
        made["tags"] = [getattr(tag, "value", tag) for tag in route.tags]
    made["summary"] = route.summary or route.name.replace("_", " ").title()
    if route.description:
        made["description"] = route.description
    made["operationId"] = route.unique_id
    parameters = _parameters(schemas, route.dependant)
    if parameters:
        made["parameters"] = parameters
    body = _request_body(schemas, route)
    if body is not None and method in ("POST", "PUT", "PATCH", "DELETE"):
        made["requestBody"] = body
    made["responses"] = _responses(schemas, route, bool(parameters or route.reads_body))
    if route.deprecated:
        made["deprecated"] = True
    schemes = []
    for dependant in route.dependant.flat():
        if hasattr(dependant.call, "scheme_name"):
            security[dependant.call.scheme_name] = dependant.call.model
            entry = {dependant.call.scheme_name: dependant.scopes if "flows" in dependant.call.model else []}
            if entry not in schemes:
                schemes.append(entry)
    if schemes:
        made["security"] = schemes
    return {**made, **(route.openapi_extra or {})}


def _responses(schemas, route, checks):
    status = str(route.status_code or getattr(route.response_class, "default_status", 200))
    first = {"description": route.response_description}
    kind = route.response_class.media_type
    if kind and int(status) not in (204, 304) and int(status) >= 200:
        schema = {"type": "string"}
        if issubclass(route.response_class, JSONResponse):
            schema = {}
            if route.response_field is not None:
                schema = dict(schemas.of(route.response_field.schema, "serialization"))
                if "$ref" not in schema:
                    schema.setdefault("title", "Response " + title_of(route.unique_id))
        first["content"] = {kind: {"schema": schema}}
    found = {status: first}
    for code, more in route.responses.items():
        more = dict(more)
        model = more.pop("model", None)
        entry = found.setdefault(str(code), {})
        if model is not None:
            from pydantic.core import Context, schema_of
            entry.setdefault("content", {}).setdefault("application/json", {})["schema"] = schemas.of(schema_of(model, Context()), "serialization")
        described = more.get("description") or entry.get("description") or (http.HTTPStatus(int(code)).phrase if str(code).isdigit() else
                                                                             "Additional Response")
        content = {**entry.get("content", {}), **more.get("content", {})}
        entry.update({**more, "description": described})
        if content:
            entry["content"] = content
    if checks and not {"422", "4XX", "default"} & set(found):
        found["422"] = {"description": "Validation Error",
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/HTTPValidationError"}}}}
        schemas.generator.definitions.update(_ERRORS)
    return found


def get_openapi(*, title, version, openapi_version="3.1.0", summary=None, description=None, routes, webhooks=None, tags=None, servers=None,
                terms_of_service=None, contact=None, license_info=None, separate_input_output_schemas=True, external_docs=None):
    info = {"title": title, "summary": summary, "description": description or None, "termsOfService": terms_of_service, "contact": contact,
            "license": license_info, "version": version}
    made = {"openapi": openapi_version, "info": {key: value for key, value in info.items() if value is not None}}
    if servers:
        made["servers"] = servers
    shown = [route for route in routes if isinstance(route, APIRoute) and route.include_in_schema]
    schemas = Schemas(separate_input_output_schemas)
    for final in (False, True):  # the first round finds which models have two schemas
        paths, security = {}, {}
        for route in shown:
            for method in sorted(route.methods):
                paths.setdefault(route.path_format, {})[method.lower()] = _operation(schemas, route, method, security)
        if not final:
            schemas.collect([])
    made["paths"] = {path: {method: _walk(operation) for method, operation in methods.items()} for path, methods in paths.items()}
    components = {}
    definitions = schemas.generator.definitions
    if definitions:
        components["schemas"] = {name: _ordered(definitions[name]) for name in sorted(definitions)}
    if security:
        components["securitySchemes"] = security
    if components:
        made["components"] = components
    if tags:
        made["tags"] = tags
    if external_docs:
        made["externalDocs"] = external_docs
    return made


def _walk(value):
    """Puts the keys of the schemas inside into their order."""
    if isinstance(value, dict):
        return {key: _ordered(item) if key == "schema" else _walk(item) for key, item in value.items()}
    return [_walk(item) for item in value] if isinstance(value, list) else value
