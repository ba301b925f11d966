"""Models."""
import copy as _copy
import inspect
import json
import sys
import types
import typing
from typing import Annotated, ClassVar, Final, Generic, TypeVar, get_args, get_origin

from . import config as _config
from . import serialize, validators
from .aliases import AliasGenerator, lookups_of
from .config import ConfigDict
from .core import Context, display, field_schema, schema_of
from .deprecated import OldNames
from .errors import (Invalid, PydanticSchemaGenerationError, PydanticSerializationError, PydanticUndefinedAnnotation, PydanticUseDefault,
                     PydanticUserError, ValidationError, invalid, placed)
from .fields import FieldInfo, ModelPrivateAttr, Undefined, smart_copy
from .functional import Computed, Decorated, PlainSerializer, WrapSerializer, positionals
from .serialize import Dump, wanted
from .validators import State, handler_of, user


def _is_class_var(annotation):
    if annotation is ClassVar or get_origin(annotation) is ClassVar:
        return True
    if get_origin(annotation) is Annotated:
        return _is_class_var(get_args(annotation)[0])
    return isinstance(annotation, str) and annotation.startswith(("ClassVar", "typing.ClassVar", "t.ClassVar"))


def field_of(annotation, default):
    """The FieldInfo that an annotation and what is assigned make together."""
    own = default if isinstance(default, FieldInfo) else None
    info = None
    while get_origin(annotation) in (Annotated, Final):
        if get_origin(annotation) is Final:
            annotation = get_args(annotation)[0]
            continue
        annotation, *metadata = get_args(annotation)
        for item in metadata:
            if isinstance(item, FieldInfo):
                info = _copy.copy(item) if info is None else info.merged(item)
            else:
                info = FieldInfo() if info is None else info
                if info.metadata is item:
                    continue
                info = _copy.copy(info)
                info.metadata = [*info.metadata, item]
    if own is not None:
        info = _copy.copy(own) if info is None else info.merged(own)
    elif info is None:
        info = FieldInfo(default)
    elif default is not Undefined:
        info = info.merged(FieldInfo(default))
    info = _copy.copy(info)
    info.annotation = annotation
    return info


class _Names(dict):
    """The names that annotations of a class may use beside its module's."""


def _aliased(info, name, generator):
    """The alias generator's names, where the field has none of its own."""
    if generator is None or info.alias_priority is not None and info.alias_priority > 1:
        return
    alias = validation = serialization = None
    if isinstance(generator, AliasGenerator):
        alias, validation, serialization = generator.generate_aliases(name)
    else:
        alias = generator(name)
    info.alias_priority = 1
    info.alias = info.alias or alias
    info.validation_alias = info.validation_alias or validation or alias
    info.serialization_alias = info.serialization_alias or serialization or alias


class _Field:
    """A field as validation and writing need it."""

    __slots__ = ("name", "info", "run", "paths", "loc", "validate_default", "write", "takes_data", "schema")


class ModelMetaclass(type):
    def __new__(mcs, name, bases, namespace, __pydantic_generic__=None, **config):
        if not bases:
            return super().__new__(mcs, name, bases, namespace)
        annotations = namespace.get("__annotations__", {})
        models = [base for base in bases if isinstance(base, ModelMetaclass)]
        settings = {}
        for base in reversed(models):
            settings.update(getattr(base, "model_config", {}))
        own = dict(namespace.pop("model_config", {}))
        old = namespace.get("Config")
        if isinstance(old, type) and "Config" not in annotations:
            if own:
                raise PydanticUserError('"Config" and "model_config" cannot be used together', code="config-both")
            own = _config.of_class(old)
        settings.update(_config.checked({**own, **config}))
        private, pending, roles, computed = {}, {}, {}, {}
        for base in reversed(models):
            private.update(getattr(base, "__private_attributes__", {}))
            roles.update(getattr(base, "__pydantic_roles__", {}))
            computed.update(getattr(base, "__pydantic_computed_fields__", {}))
        for field, annotation in annotations.items():
            if field == "model_config" or _is_class_var(annotation):
                continue
            if field.startswith("_"):
                if not field.startswith("__"):
                    value = namespace.pop(field, Undefined)
                    private[field] = value if isinstance(value, ModelPrivateAttr) else ModelPrivateAttr(value)
                continue
            pending[field] = (annotation, namespace.pop(field, Undefined))
        ignored = (property, classmethod, staticmethod, types.FunctionType, Decorated, *settings.get("ignored_types", ()))
        for key, value in list(namespace.items()):
            if isinstance(value, Decorated):
                roles[key] = value
            elif isinstance(value, Computed):
                computed[key] = value.info
            elif isinstance(value, ModelPrivateAttr):
                if not key.startswith("_"):
                    raise NameError(f"Private attributes must not use valid field names; use sunder names, e.g. {'_' + key!r} instead of {key!r}.")
                private[key] = namespace.pop(key)
            elif key.startswith("__") or key in pending or key in annotations or isinstance(value, ignored):
                continue
            elif isinstance(value, type) and (key == "Config" or value.__qualname__.startswith(f"{namespace.get('__qualname__', name)}.")):
                continue  # a class inside the class
            elif key.startswith("_"):
                if not callable(value) and not hasattr(value, "__get__"):
                    private[key] = ModelPrivateAttr(namespace.pop(key))
            elif hasattr(value, "__get__") and not isinstance(value, FieldInfo):
                continue
            elif any(key in getattr(base, "__pydantic_fields__", {}) for base in models):
                raise PydanticUserError(
                    f"Field {key!r} defined on a base class was overridden by a non-annotated attribute. All field definitions, including "
                    "overrides, require a type annotation.", code="model-field-overridden")
            elif isinstance(value, FieldInfo):
                raise PydanticUserError(f"Field {key!r} requires a type annotation", code="model-field-missing-annotation")
            else:
                raise PydanticUserError(
                    f"A non-annotated attribute was detected: `{key} = {value!r}`. All model fields require a type annotation; if "
                    f"`{key}` is not meant to be a field, you may be able to resolve this error by annotating it as a `ClassVar` or "
                    "updating `model_config['ignored_types']`.", code="model-field-missing-annotation")
        cls = super().__new__(mcs, name, bases, namespace)
        cls.model_config = ConfigDict(settings)
        cls.__pydantic_pending__ = pending
        cls.__pydantic_own__ = dict(pending)
        cls.__private_attributes__, cls.__pydantic_roles__, cls.__pydantic_computed_fields__ = private, roles, computed
        cls.__pydantic_core__, cls.__pydantic_complete__ = None, False
        cls.__pydantic_generic_metadata__ = __pydantic_generic__ or {
            "origin": None, "args": (), "parameters": tuple(getattr(cls, "__parameters__", ()) or ())}
        fields = {}
        for base in reversed(cls.__mro__[1:]):
            for field, info in base.__dict__.get("__pydantic_fields__", {}).items():
                if field not in fields or field in base.__dict__.get("__pydantic_own__", {}):
                    fields[field] = _copy.copy(info)
            for field, waiting in base.__dict__.get("__pydantic_pending__", {}).items():
                if field in base.__dict__.get("__pydantic_own__", {}):
                    pending.setdefault(field, waiting)
        for field in fields:  # the order is that of the first class that has the field
            if field in cls.__pydantic_own__ and field in fields:
                fields[field] = fields[field]
        cls.__pydantic_fields__ = fields
        cls._pydantic_names = mcs._names_of(cls)
        for key, value in namespace.items():
            if hasattr(value, "__set_name__") and isinstance(value, Decorated):
                value.__set_name__(cls, key)
        cls._pydantic_complete(raise_errors=False)
        mcs._check_roles(cls, namespace)
        if models:
            super(cls, cls).__pydantic_init_subclass__(**config)
        return cls

    @staticmethod
    def _names_of(cls):
        """Names of the function that the class stands in, which its annotations may use as text."""
        frame, names = sys._getframe(2) if hasattr(sys, "_getframe") else None, {}
        while frame is not None and frame.f_globals.get("__name__", "").startswith("pydantic"):
            frame = frame.f_back
        if frame is not None and frame.f_locals is not frame.f_globals:
            names = dict(frame.f_locals)
        return names

    @staticmethod
    def _check_roles(cls, namespace):
        for key, role in cls.__pydantic_roles__.items():
            if key not in namespace:
                continue
            for field in role.fields:
                if field != "*" and field not in cls.__pydantic_fields__ and field not in cls.__pydantic_pending__ and \
                        role.options.get("check_fields") is not False:
                    raise PydanticUserError(
                        f"Decorators defined with incorrect fields: {cls.__module__}.{cls.__qualname__}.{key} (use check_fields=False if "
                        "you're inheriting from the model and intended this)", code="decorator-missing-field")

    def _pydantic_complete(cls, raise_errors=True, names=None):
        """Reads the annotations, which may name classes that come later, and makes of them what validates."""
        if cls.__pydantic_complete__:
            return True
        variables = cls.__pydantic_generic_metadata__.get("variables", {})
        local = {**cls._pydantic_names, **(names or {}), cls.__name__: cls}
        ctx = Context(cls.model_config, cls.__module__, local, variables)
        try:
            for field, (annotation, default) in list(cls.__pydantic_pending__.items()):
                info = field_of(_resolved(annotation, ctx), default)
                if isinstance(info.annotation, TypeVar) and info.annotation in variables:
                    info.annotation = variables[info.annotation]
                _aliased(info, field, cls.model_config.get("alias_generator"))
                cls.__pydantic_fields__[field] = info
                del cls.__pydantic_pending__[field]
            cls.__pydantic_core__ = _Core(cls, ctx)
        except PydanticUndefinedAnnotation as error:
            if raise_errors:
                raise PydanticUserError(
                    f"`{cls.__name__}` is not fully defined; you should define `{error.name}`, then call `{cls.__name__}.model_rebuild()`.",
                    code="class-not-fully-defined") from None
            return False
        cls.__pydantic_complete__ = True
        order = [f for f in _order(cls) if f in cls.__pydantic_fields__]
        cls.__pydantic_fields__ = {f: cls.__pydantic_fields__[f] for f in order}
        cls.__signature__ = _signature(cls)
        return True

    @property
    def model_fields(cls):
        return cls.__pydantic_fields__

    @property
    def __fields__(cls):
        from .deprecated import warn
        warn("The `__fields__` attribute is deprecated, use the `model_fields` class property instead.")
        return cls.__pydantic_fields__

    @property
    def model_computed_fields(cls):
        return cls.__pydantic_computed_fields__

    def __getattr__(cls, name):
        private = cls.__dict__.get("__private_attributes__", {})
        if name in private:
            return private[name]
        raise AttributeError(f"type object '{cls.__name__}' has no attribute '{name}'")


def _order(cls):
    seen = {}
    for base in reversed(cls.__mro__):
        for field in base.__dict__.get("__pydantic_own__", {}):
            seen.setdefault(field)
    return seen


def _resolved(annotation, ctx):
    if isinstance(annotation, str):
        annotation = ctx.resolve(annotation)
    elif isinstance(annotation, typing.ForwardRef):
        annotation = ctx.resolve(annotation.__forward_arg__)
    return annotation


def _signature(cls):
    parameters = []
    for name, info in cls.__pydantic_fields__.items():
        key = info.alias if isinstance(info.alias, str) and info.alias.isidentifier() and not cls.model_config.get("populate_by_name") else name
        default = inspect.Parameter.empty if info.is_required() else info.default if info.default_factory is None else Undefined
        parameters.append(inspect.Parameter(key, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=info.rebuild_annotation()))
    parameters.sort(key=lambda p: p.default is not inspect.Parameter.empty) if False else None
    if cls.model_config.get("extra") == "allow":
        parameters.append(inspect.Parameter("extra_data", inspect.Parameter.VAR_KEYWORD))
    return inspect.Signature(parameters, return_annotation=None)


class _Core:
    """What a model validates and writes by."""

    def __init__(self, cls, ctx):
        self.cls, config = cls, cls.model_config
        self.extra = config.get("extra") or "ignore"
        self.by_name = bool(config.get("populate_by_name") or config.get("validate_by_name"))
        self.by_alias = config.get("validate_by_alias", True)
        self.title = config.get("title") or cls.__name__
        roles = list(cls.__pydantic_roles__.items())
        self.before = [self._bound(role, key) for key, role in roles if role.role == "model_validator" and role.mode == "before"]
        self.before.reverse()
        outer = [(key, role) for key, role in roles if role.role == "model_validator" and role.mode != "before"]
        self.fields = [self._field(name, info, ctx, roles) for name, info in cls.__pydantic_fields__.items()]
        self.computed = [self._computed(name, info, ctx, roles) for name, info in cls.__pydantic_computed_fields__.items()]
        kind = next((base.__dict__["__annotations__"]["__pydantic_extra__"] for base in cls.__mro__
                     if "__pydantic_extra__" in base.__dict__.get("__annotations__", {})), None)
        kind = None if kind is None else get_args(_resolved(kind, ctx))
        self.extra_run = validators.compile(schema_of(kind[1], ctx))[1] if kind else None
        self.is_root = "root" in cls.__pydantic_fields__ and getattr(cls, "__pydantic_root_model__", False)
        self.serializer = next((role for _, role in reversed(roles) if role.role == "model_serializer"), None)
        self.post_init = cls.model_post_init is not BaseModel.model_post_init if "BaseModel" in globals() else False
        self.run = self.inside
        for key, role in outer:
            self.run = self._around(role, self.run)

    # -- what it is made of --

    def _bound(self, role, key):
        func = role.__get__(None, self.cls)
        wants_info = not role.old and positionals(func) >= 2
        return lambda data, st: user(func, data, data, st.info()) if wants_info else user(func, data, data)

    def _around(self, role, inner):
        cls = self.cls
        if role.mode == "wrap":
            func = role.__get__(None, cls)
            wants_info = positionals(func) >= 3

            def run(value, st):
                instance = st.instance

                def again(value, st):
                    st.instance = instance
                    return inner(value, st)
                st.instance = None
                handler = handler_of(again, st, self.title)
                return user(func, value, value, handler, st.info()) if wants_info else user(func, value, value, handler)
        elif role.old:
            func = role.__get__(None, cls)

            def run(value, st):
                made = inner(value, st)
                changed = user(func, value, dict(made.__dict__))
                if changed is not None:
                    made.__dict__.update(changed)
                return made
        else:
            plain = role.wrapped
            is_method = not isinstance(role.func, (classmethod, staticmethod))
            wants_info = positionals(plain) >= (2 if is_method else 3)

            def run(value, st):
                made = inner(value, st)
                func = plain if is_method else role.__get__(None, cls)
                return user(func, value, made, st.info()) if wants_info else user(func, value, made)
        return run

    def _field(self, name, info, ctx, roles):
        field = _Field()
        field.name, field.info = name, info
        schema = field_schema(info, ctx)
        field.schema = schema
        for key, role in roles:
            if role.role == "field_validator" and (name in role.fields or "*" in role.fields):
                schema = self._validated(schema, role)
        _, field.run = validators.compile(_with_config(schema, ctx.config))
        alias = info.validation_alias
        field.paths = lookups_of(alias) if alias is not None and self.by_alias else []
        if alias is None or self.by_name or not self.by_alias:
            field.paths = [*field.paths, [name]]
        field.loc = tuple(field.paths[0]) if alias is None or self.by_alias else (name,)
        field.validate_default = info.validate_default if info.validate_default is not None else ctx.config.get("validate_default", False)
        if any(role.always for _, role in roles if name in role.fields):
            field.validate_default = True
        field.takes_data = info.default_factory is not None and info.default_factory_takes_validated_data
        field.write = self._writer(name, schema, roles)
        return field

    def _validated(self, schema, role):
        func = role.__get__(None, self.cls)
        if role.old:
            one = (lambda v, info: func(v, values=dict(info.data))) if role.takes_values else (lambda v, info: func(v))
            if role.each_item:
                def many(v, info):
                    if isinstance(v, dict):
                        return {key: one(item, info) for key, item in v.items()}
                    return type(v)([one(item, info) for item in v]) if isinstance(v, (list, tuple, set, frozenset)) else one(v, info)
                return {"type": f"function-{role.mode}", "func": many, "schema": schema, "info": True}
            return {"type": f"function-{role.mode}", "func": one, "schema": schema, "info": True}
        extra = {"after": 2, "before": 2, "plain": 2, "wrap": 3}[role.mode]
        return {"type": f"function-{role.mode}", "func": func, "schema": schema, "info": positionals(func) >= extra}

    def _writer(self, name, schema, roles):
        for key, role in reversed(roles):
            if role.role == "field_serializer" and (name in role.fields or "*" in role.fields):
                return self._method_writer(role, name, schema)
        return serialize.compile(schema)

    def _method_writer(self, role, name, schema):
        plain, wraps, when = role.wrapped, role.mode == "wrap", role.options["when_used"]
        is_static = isinstance(role.func, staticmethod)
        inner = serialize.compile(schema)
        count = positionals(plain) - (0 if is_static else 1)
        cls = self.cls

        def write(value, o, inc=None, exc=None, instance=None):
            if when == "json" and o.mode != "json" or when == "unless-none" and value is None or \
                    when == "json-unless-none" and (value is None or o.mode != "json"):
                return inner(value, o, inc, exc)
            args = [value] if is_static else [instance if not isinstance(role.func, classmethod) else cls, value]
            if wraps:
                args.append(lambda v, *index: inner(v, o, inc, exc))
            if count > (2 if wraps else 1):
                from .functional import SerializationInfo
                args.append(SerializationInfo(o, name))
            return serialize.infer(plain(*args), o, inc, exc)
        write.takes_instance = True
        return write

    def _computed(self, name, info, ctx, roles):
        schema = {"type": "any"}
        if info.return_type is not Undefined:
            try:
                schema = schema_of(info.return_type, ctx)
            except (PydanticSchemaGenerationError, PydanticUndefinedAnnotation):
                pass
        alias = info.alias
        generator = ctx.config.get("alias_generator")
        if alias is None and generator is not None:
            alias = generator(name) if not isinstance(generator, AliasGenerator) else generator.generate_aliases(name)[2] or \
                generator.generate_aliases(name)[0]
        return name, self._writer(name, schema, roles), alias

    # -- validating --

    def inside(self, value, st):
        cls = self.cls
        instance, st.instance = st.instance, None
        if instance is None and isinstance(value, cls):
            if type(value) is not cls:
                st.floor(1)
            revalidate = cls.model_config.get("revalidate_instances", "never")
            if revalidate == "never" or revalidate == "subclass-instances" and type(value) is cls:
                return value
            value = dict(value.__dict__)
        strict = st.strict if st.strict is not None else cls.model_config.get("strict", False)
        if strict and instance is None and not st.json and st.depth:
            raise invalid("model_type", f"Input should be a valid dictionary or instance of {cls.__name__}", value, class_name=cls.__name__)
        st.floor(0)
        for before in self.before:
            value = before(value, st)
        if instance is None and isinstance(value, cls):
            return value
        if self.is_root:
            made = cls.__new__(cls) if instance is None else instance
            return self._root(made, value, st)
        data = self._data(value, st)
        made = cls.__new__(cls) if instance is None else instance
        outer = (st.data, st.field, st.config, st.depth)
        st.depth += 1
        if st.depth > 200:
            raise invalid("recursion_loop", "Recursion error - cyclic reference detected", value)
        try:
            self._fill(made, data, value, st)
        finally:
            st.data, st.field, st.config, st.depth = outer
        return made

    def _data(self, value, st):
        if isinstance(value, dict):
            return value
        attributes = st.from_attributes if st.from_attributes is not None else self.cls.model_config.get("from_attributes")
        if attributes and not st.json and not isinstance(value, (str, int, float, bytes, list, tuple, set, type(None), type)):
            return _Attributes(value)
        if st.json:
            raise invalid("model_type", "Input should be an object", value, class_name=self.cls.__name__)
        if attributes:
            raise invalid("model_attributes_type", "Input should be a valid dictionary or object to extract fields from", value)
        raise invalid("model_type", f"Input should be a valid dictionary or instance of {self.cls.__name__}", value, class_name=self.cls.__name__)

    def _fill(self, made, data, given_input, st):
        values, given, errors, used = {}, set(), [], set()
        st.config = self.cls.model_config
        for field in self.fields:
            found, path = _found(field.paths if st.by_name is None and st.by_alias is None else _paths(field, st), data)
            st.data, st.field = values, field.name
            if path is None:
                if field.info.is_required():
                    errors.append({"type": "missing", "loc": field.loc, "msg": "Field required", "input": given_input})
                    continue
                if field.takes_data and errors:
                    errors.append({"type": "default_factory_not_called", "loc": field.loc, "input": given_input,
                                   "msg": "The default factory uses validated data, but at least one validation error occurred"})
                    continue
                value = field.info.get_default(call_default_factory=True, validated_data=values if field.takes_data else None)
                if field.validate_default:
                    try:
                        value = field.run(value, st)
                    except Invalid as error:
                        errors += placed(error, *field.loc)
                        continue
                values[field.name] = value
                continue
            used.add(path[0])
            exact = st.exact
            try:
                values[field.name] = field.run(found, st)
                given.add(field.name)
            except Invalid as error:
                errors += placed(error, *path)
            except PydanticUseDefault:
                values[field.name] = field.info.get_default(call_default_factory=True)
            st.exact = exact
        extra = {} if self.extra == "allow" else None
        if self.extra != "ignore" and isinstance(data, dict):
            for key, value in data.items():
                if key in used:
                    continue
                if self.extra == "forbid":
                    errors.append({"type": "extra_forbidden", "loc": (key,), "msg": "Extra inputs are not permitted", "input": value})
                elif self.extra_run is not None:
                    try:
                        extra[key] = self.extra_run(value, st)
                        given.add(key)
                    except Invalid as error:
                        errors += placed(error, key)
                else:
                    extra[key] = value
                    given.add(key)
        if errors:
            raise Invalid(errors)
        st.set_count = len(given)
        self._set(made, values, given, extra, st.context)

    def _set(self, made, values, given, extra, context):
        put = object.__setattr__
        put(made, "__dict__", values)
        put(made, "__pydantic_fields_set__", given)
        put(made, "__pydantic_extra__", extra)
        cls = self.cls
        private = None
        if cls.__private_attributes__:
            private = {}
            for name, attr in cls.__private_attributes__.items():
                default = attr.get_default()
                if default is not Undefined:
                    private[name] = default
        put(made, "__pydantic_private__", private)
        cls.model_post_init(made, context)

    def _root(self, made, value, st):
        field = self.fields[0]
        given = {"root"}
        if value is Undefined:
            if field.info.is_required():
                raise invalid("missing", "Field required", value)
            value, given = field.info.get_default(call_default_factory=True), set()
        else:
            value = field.run(value, st)
        self._set(made, {"root": value}, given, None, st.context)
        return made

    # -- writing --

    def write(self, model, o, inc, exc):
        if self.is_root:
            return self.fields[0].write(model.__dict__["root"], o, inc, exc)
        out = {}
        given = model.__pydantic_fields_set__
        values = model.__dict__
        for field in self.fields:
            name, info = field.name, field.info
            if info.exclude or name not in values:
                continue
            value = values[name]
            if o.exclude_unset and name not in given or o.exclude_none and value is None:
                continue
            if o.exclude_defaults and not info.is_required() and value == info.get_default(call_default_factory=True):
                continue
            if info.exclude_if is not None and info.exclude_if(value):
                continue
            ok, inner_inc, inner_exc = wanted(name, inc, exc)
            if not ok:
                continue
            key = info.serialization_alias if o.by_alias and info.serialization_alias else name
            write = field.write
            out[key] = write(value, o, inner_inc, inner_exc, instance=model) if hasattr(write, "takes_instance") else \
                write(value, o, inner_inc, inner_exc)
        for name, value in (model.__pydantic_extra__ or {}).items():
            ok, inner_inc, inner_exc = wanted(name, inc, exc)
            if ok and not (o.exclude_none and value is None):
                out[name] = serialize.infer(value, o, inner_inc, inner_exc)
        if not o.round_trip and not o.exclude_computed:
            for name, write, alias in self.computed:
                ok, inner_inc, inner_exc = wanted(name, inc, exc)
                if ok:
                    value = getattr(model, name)
                    if o.exclude_none and value is None:
                        continue
                    key = alias if o.by_alias and alias else name
                    out[key] = write(value, o, inner_inc, inner_exc, instance=model) if hasattr(write, "takes_instance") else \
                        write(value, o, inner_inc, inner_exc)
        return out


def _with_config(schema, config):
    """Settings of the whole model that its texts go by."""
    wanted = {new: config[old] for old, new in (("str_strip_whitespace", "strip_whitespace"), ("str_to_lower", "to_lower"),
                                                ("str_to_upper", "to_upper"), ("str_min_length", "min_length"),
                                                ("str_max_length", "max_length"), ("coerce_numbers_to_str", "coerce_numbers_to_str"))
              if config.get(old)}
    return _text_everywhere(schema, wanted) if wanted else schema


def _text_everywhere(schema, wanted):
    if schema.get("type") == "str":
        return {**wanted, **schema}
    made = dict(schema)
    for key in ("items", "keys", "values", "schema"):
        if isinstance(made.get(key), dict):
            made[key] = _text_everywhere(made[key], wanted)
    if isinstance(made.get("choices"), list):
        made["choices"] = [_text_everywhere(choice, wanted) for choice in made["choices"]]
    return made


class _Attributes:
    """An object's attributes, as if they were a dict."""

    def __init__(self, value):
        self._value = value

    def __contains__(self, name):
        return isinstance(name, str) and hasattr(self._value, name)

    def __getitem__(self, name):
        return getattr(self._value, name)


def _paths(field, st):
    alias = lookups_of(field.info.validation_alias)
    paths = alias if st.by_alias is not False else []
    return [*paths, [field.name]] if st.by_name or not alias else paths


def _found(paths, data):
    """(the value, the path) of the first path that the data has; path None: it has none."""
    for path in paths:
        if len(path) == 1:
            if path[0] in data:
                return data[path[0]], path
            continue
        value = data
        try:
            for key in path:
                if isinstance(value, str):
                    raise KeyError(key)
                value = value[key]
        except (KeyError, IndexError, TypeError):
            continue
        return value, path
    return None, None


class BaseModel(OldNames, metaclass=ModelMetaclass):
    """A class whose annotated fields are checked and converted when an instance is made."""

    model_config = ConfigDict()

    def __init__(self, /, **data):
        cls = type(self)
        if cls is BaseModel:
            raise PydanticUserError("Pydantic models should inherit from BaseModel, BaseModel cannot be instantiated directly",
                                    code="base-model-instantiated")
        core = cls._pydantic_core_of()
        st = State()
        st.instance, st.depth = self, 0
        try:
            made = core.run(data, st)
        except Invalid as error:
            raise ValidationError(core.title, error.errors) from None
        if made is not self:
            import warnings
            warnings.warn(f"A custom validator is returning a value other than `self`.\nReturning anything other than `self` from a top "
                          "level model validator isn't supported when validating via `__init__`.\nSee the `model_validator` docs "
                          "(https://docs.pydantic.dev/latest/concepts/validators/#model-validators) for more details.", stacklevel=2)

    @classmethod
    def _pydantic_core_of(cls):
        core = cls.__dict__.get("__pydantic_core__")
        if core is None:
            cls._pydantic_complete()
            core = cls.__pydantic_core__
        return core

    @classmethod
    def _pydantic_run(cls, value, st):
        return cls._pydantic_core_of().run(value, st)

    @classmethod
    def _pydantic_schema(cls, ctx, *args):
        parameters = cls.__pydantic_generic_metadata__["parameters"]
        if args or parameters and any(p in ctx.variables for p in parameters):
            cls = cls[tuple(ctx.variables.get(a, a) if isinstance(a, TypeVar) else _substituted(a, ctx.variables) for a in args or parameters)]
        return {"type": "model", "cls": cls}

    @classmethod
    def _pydantic_checked(cls, value, st):
        core = cls._pydantic_core_of()
        try:
            return core.run(value, st)
        except Invalid as error:
            raise ValidationError(core.title, error.errors) from None

    @classmethod
    def model_validate(cls, obj, *, strict=None, extra=None, from_attributes=None, context=None, by_alias=None, by_name=None):
        return cls._pydantic_checked(obj, State(strict, False, context, from_attributes, by_alias, by_name))

    @classmethod
    def model_validate_json(cls, json_data, *, strict=None, extra=None, context=None, by_alias=None, by_name=None):
        from .adapter import read_json
        core = cls._pydantic_core_of()
        return cls._pydantic_checked(read_json(json_data, core.title), State(strict, True, context, None, by_alias, by_name))

    @classmethod
    def model_validate_strings(cls, obj, *, strict=None, extra=None, context=None, by_alias=None, by_name=None):
        return cls._pydantic_checked(obj, State(strict, True, context, None, by_alias, by_name))

    @classmethod
    def model_construct(cls, _fields_set=None, **values):
        core = cls._pydantic_core_of()
        made = cls.__new__(cls)
        found, given = {}, set()
        rest = dict(values)
        for field in core.fields:
            key = next((k for k in (field.info.alias, field.info.validation_alias, field.name) if isinstance(k, str) and k in rest), None)
            if key is not None:
                found[field.name] = rest.pop(key)
                given.add(field.name)
            elif not field.info.is_required():
                found[field.name] = field.info.get_default(call_default_factory=True, validated_data=found if field.takes_data else None)
        extra = rest if core.extra == "allow" else None
        core._set(made, found, given if _fields_set is None else _fields_set, extra, None)
        return made

    @classmethod
    def model_rebuild(cls, *, force=False, raise_errors=True, _parent_namespace_depth=2, _types_namespace=None):
        if not force and cls.__pydantic_complete__:
            return None
        names = dict(_types_namespace or {})
        if not names and hasattr(sys, "_getframe"):
            frame = sys._getframe(1)
            if frame.f_locals is not frame.f_globals:
                names = dict(frame.f_locals)
        if force:
            cls.__pydantic_complete__ = False
        return cls._pydantic_complete(raise_errors, names)

    def model_post_init(self, context, /):
        """Called when the fields are there."""

    @classmethod
    def model_parametrized_name(cls, params):
        names = [param if isinstance(param, str) else display(param) for param in params]
        return f"{cls.__name__}[{', '.join(names)}]"

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs):
        pass

    # -- its data --

    def _pydantic_write(self, o, inc=None, exc=None, cls=None):
        core = (cls or type(self))._pydantic_core_of()
        o.depth += 1
        if o.depth > 200:
            raise ValueError("Circular reference detected (id repeated)")
        try:
            role = core.serializer
            if role is None or role.options["when_used"] == "json" and o.mode != "json":
                return core.write(self, o, inc, exc)
            wraps = role.mode == "wrap"
            args = [self]
            if wraps:
                args.append(lambda model, *index: core.write(model, o, inc, exc))
            if positionals(role.wrapped) > len(args):
                from .functional import SerializationInfo
                args.append(SerializationInfo(o))
            return serialize.infer(role.wrapped(*args), o)
        finally:
            o.depth -= 1

    def model_dump(self, *, mode="python", include=None, exclude=None, context=None, by_alias=None, exclude_unset=False,
                   exclude_defaults=False, exclude_none=False, exclude_computed_fields=False, round_trip=False, warnings=True, fallback=None,
                   serialize_as_any=False):
        by_alias = type(self).model_config.get("serialize_by_alias", False) if by_alias is None else by_alias
        return self._pydantic_write(Dump(mode, by_alias, exclude_unset, exclude_defaults, exclude_none, round_trip, context, serialize_as_any,
                                         fallback, exclude_computed_fields), include, exclude)

    def model_dump_json(self, *, indent=None, ensure_ascii=False, **options):
        from .adapter import write_json
        return write_json(self.model_dump(mode="json", **options), indent, ensure_ascii)

    def model_copy(self, *, update=None, deep=False):
        copied = self.__deepcopy__() if deep else self.__copy__()
        if update:
            if type(self).model_config.get("extra") == "allow":
                for name, value in update.items():
                    if name in type(self).__pydantic_fields__:
                        copied.__dict__[name] = value
                    else:
                        copied.__pydantic_extra__[name] = value
            else:
                copied.__dict__.update(update)
            copied.__pydantic_fields_set__.update(update)
        return copied

    def __copy__(self):
        return self._pydantic_copied(lambda value: _copy.copy(value) if isinstance(value, (dict, set)) else value, dict(self.__dict__))

    def __deepcopy__(self, memo=None):
        return self._pydantic_copied(lambda value: _copy.deepcopy(value, memo), _copy.deepcopy(self.__dict__, memo))

    def _pydantic_copied(self, each, values):
        made = type(self).__new__(type(self))
        put = object.__setattr__
        put(made, "__dict__", values)
        put(made, "__pydantic_fields_set__", set(self.__pydantic_fields_set__))
        put(made, "__pydantic_extra__", each(self.__pydantic_extra__))
        put(made, "__pydantic_private__", each(self.__pydantic_private__))
        return made

    @classmethod
    def model_json_schema(cls, by_alias=True, ref_template="#/$defs/{model}", schema_generator=None, mode="validation", *, union_format=None):
        from .json_schema import schema_for
        return schema_for({"type": "model", "cls": cls}, by_alias, ref_template, mode, schema_generator)

    @property
    def model_fields_set(self):
        return self.__pydantic_fields_set__

    @property
    def model_extra(self):
        return self.__pydantic_extra__

    @property
    def model_fields(self):
        from .deprecated import PydanticDeprecatedSince211, warn
        warn("Accessing the 'model_fields' attribute on the instance is deprecated. Instead, you should access this attribute from the model "
             "class.", 2, PydanticDeprecatedSince211)
        return type(self).__pydantic_fields__

    @property
    def __fields_set__(self):
        from .deprecated import warn
        warn("The `__fields_set__` attribute is deprecated, use `model_fields_set` instead.")
        return self.__pydantic_fields_set__

    # -- as an object --

    def __getattr__(self, name):
        if name in ("__pydantic_private__", "__pydantic_extra__", "__pydantic_fields_set__"):
            raise AttributeError(name)
        cls = type(self)
        if name in cls.__private_attributes__:
            try:
                return self.__pydantic_private__[name]
            except (KeyError, TypeError):
                raise AttributeError(f"{cls.__name__!r} object has no attribute {name!r}") from None
        try:
            extra = object.__getattribute__(self, "__pydantic_extra__")
        except AttributeError:
            extra = None
        if extra and name in extra:
            return extra[name]
        raise AttributeError(f"{cls.__name__!r} object has no attribute {name!r}")

    def __setattr__(self, name, value):
        cls = type(self)
        if name.startswith("_"):
            if name in cls.__private_attributes__:
                if self.__pydantic_private__ is None:
                    object.__setattr__(self, "__pydantic_private__", {})
                self.__pydantic_private__[name] = value
            else:
                object.__setattr__(self, name, value)
            return
        info = cls.__pydantic_fields__.get(name)
        if cls.model_config.get("frozen") or info is not None and info.frozen:
            kind = "frozen_instance" if cls.model_config.get("frozen") else "frozen_field"
            words = "Instance" if kind == "frozen_instance" else "Field"
            raise ValidationError(cls.__name__, invalid(kind, f"{words} is frozen", value, (name,)).errors)
        if info is None:
            found = getattr(cls, name, None)
            if isinstance(found, property) or name in cls.__dict__ and hasattr(found, "__set__"):
                found.__set__(self, value)
                return
            if hasattr(found, "attrname"):
                self.__dict__[name] = value
                return
            if cls.model_config.get("validate_assignment") and cls.model_config.get("extra") != "allow":
                raise ValidationError(cls.__name__, invalid("no_such_attribute", f"Object has no attribute '{name}'", value, (name,),
                                                            attribute=name).errors)
            if cls.model_config.get("extra") != "allow":
                if name in cls.__class_vars__ if hasattr(cls, "__class_vars__") else False:
                    raise AttributeError(f"{name!r} is a ClassVar of `{cls.__name__}` and cannot be set on an instance.")
                raise ValueError(f'"{cls.__name__}" object has no field "{name}"')
            self.__pydantic_extra__[name] = value
            return
        if cls.model_config.get("validate_assignment"):
            self._pydantic_assign(name, value)
            return
        self.__dict__[name] = value
        self.__pydantic_fields_set__.add(name)

    def _pydantic_assign(self, name, value):
        core = type(self)._pydantic_core_of()
        field = next(f for f in core.fields if f.name == name)
        st = State()
        st.data, st.field, st.config = {k: v for k, v in self.__dict__.items() if k != name}, name, type(self).model_config
        before = dict(self.__dict__)
        try:
            self.__dict__[name] = field.run(value, st)
            self.__pydantic_fields_set__.add(name)
            for key, role in type(self).__pydantic_roles__.items():
                if role.role == "model_validator" and role.mode == "after" and not role.old:
                    user(role.wrapped, value, self, *([st.info()] if positionals(role.wrapped) >= 2 else []))
        except Invalid as error:
            object.__setattr__(self, "__dict__", before)
            at = (name,) if self.__dict__ is before or True else ()
            errors = placed(error, name) if error.errors and not _of_model(error, self) else error.errors
            raise ValidationError(core.title, errors) from None

    def __delattr__(self, name):
        cls = type(self)
        if name in cls.__private_attributes__:
            try:
                del self.__pydantic_private__[name]
            except (KeyError, TypeError):
                raise AttributeError(f"{cls.__name__!r} object has no attribute {name!r}") from None
            return
        if cls.model_config.get("frozen"):
            raise ValidationError(cls.__name__, invalid("frozen_instance", "Instance is frozen", None, (name,)).errors)
        if self.__pydantic_extra__ and name in self.__pydantic_extra__:
            del self.__pydantic_extra__[name]
            return
        object.__delattr__(self, name)

    def __eq__(self, other):
        if not isinstance(other, BaseModel):
            return NotImplemented
        mine = type(self).__pydantic_generic_metadata__["origin"] or type(self)
        others = type(other).__pydantic_generic_metadata__["origin"] or type(other)
        if mine is not others or self.__pydantic_extra__ != other.__pydantic_extra__ or \
                (self.__pydantic_private__ or None) != (other.__pydantic_private__ or None):
            return False
        names = type(self).__pydantic_fields__
        return [self.__dict__.get(n, Undefined) for n in names] == [other.__dict__.get(n, Undefined) for n in names]

    def __hash__(self):
        if type(self).model_config.get("frozen"):
            return hash((type(self), *[self.__dict__[n] for n in type(self).__pydantic_fields__]))
        raise TypeError(f"unhashable type: '{type(self).__name__}'")

    def __iter__(self):
        yield from [(name, value) for name, value in self.__dict__.items() if not name.startswith("_")]
        yield from (self.__pydantic_extra__ or {}).items()

    def __repr_args__(self):
        fields = type(self).__pydantic_fields__
        for name, value in self.__dict__.items():
            if name in fields and fields[name].repr:
                yield name, value
        yield from (self.__pydantic_extra__ or {}).items()
        for name, info in type(self).__pydantic_computed_fields__.items():
            if info.repr:
                yield name, getattr(self, name)

    def __repr_name__(self):
        return type(self).__name__

    def __repr_str__(self, join_str):
        return join_str.join(repr(value) if name is None else f"{name}={_recursion(value) if value is self else repr(value)}"
                             for name, value in self.__repr_args__())

    def __repr__(self):
        return f"{self.__repr_name__()}({self.__repr_str__(', ')})"

    def __str__(self):
        return self.__repr_str__(" ")

    def __getstate__(self):
        return {"__dict__": self.__dict__, "__pydantic_extra__": self.__pydantic_extra__,
                "__pydantic_fields_set__": self.__pydantic_fields_set__, "__pydantic_private__": self.__pydantic_private__}

    def __setstate__(self, state):
        for name, value in state.items():
            object.__setattr__(self, name, value)

    def __class_getitem__(cls, parameters):
        return _parametrized(cls, parameters)


def _recursion(value):
    return f"<Recursion on {type(value).__name__} with id={id(value)}>"


def _of_model(error, model):
    return any(e["input"] is model for e in error.errors)


_made = {}


def _substituted(kind, variables):
    """A type with the variables in it replaced."""
    if isinstance(kind, TypeVar):
        return variables.get(kind, kind)
    args = get_args(kind)
    if not args:
        if isinstance(kind, ModelMetaclass) and any(p in variables for p in kind.__pydantic_generic_metadata__["parameters"]):
            return kind[tuple(variables.get(p, p) for p in kind.__pydantic_generic_metadata__["parameters"])]
        return kind
    found = tuple(_substituted(a, variables) for a in args)
    if found == args:
        return kind
    origin = get_origin(kind)
    if origin is Annotated:
        return Annotated[(found[0], *kind.__metadata__)]
    if origin in (typing.Union, types.UnionType):
        return typing.Union[found]
    try:
        return kind.copy_with(found)
    except AttributeError:
        return origin[found]


def _parameters_of(args):
    found = []
    for arg in args:
        inner = [arg] if isinstance(arg, TypeVar) else _parameters_of(get_args(arg)) if get_args(arg) else \
            list(arg.__pydantic_generic_metadata__["parameters"]) if isinstance(arg, ModelMetaclass) else []
        found += [p for p in inner if p not in found]
    return found


def _parametrized(cls, parameters):
    args = parameters if isinstance(parameters, tuple) else (parameters,)
    metadata = cls.__pydantic_generic_metadata__
    wanted = metadata["parameters"]
    if cls is BaseModel:
        raise TypeError("Type parameters should be placed on typing.Generic, not BaseModel")
    if not wanted:
        if Generic not in cls.__mro__ and metadata["origin"] is None:
            raise TypeError(f"{cls} cannot be parametrized because it does not inherit from typing.Generic")
        raise TypeError(f"{cls} is not a generic class")
    if len(args) > len(wanted):
        raise TypeError(f"Too many arguments for {cls}; actual {len(args)}, expected {len(wanted)}")
    if len(args) < len(wanted):
        args += tuple(getattr(p, "__default__", typing.Any) for p in wanted[len(args):])
    if all(a is p for a, p in zip(args, wanted)):
        return cls
    try:
        key = (cls, args, tuple(map(type, args)))
        if key in _made:
            return _made[key]
    except TypeError:
        key = None
    variables = dict(zip(wanted, args))
    origin = metadata["origin"] or cls
    all_args = tuple(_substituted(a, variables) for a in metadata["args"]) if metadata["args"] else args
    name = origin.model_parametrized_name(all_args)
    inherited = {p: _substituted(v, variables) for p, v in metadata.get("variables", {}).items()}
    merged = {**inherited, **variables}
    made = ModelMetaclass(name, (cls,), {"__module__": cls.__module__, "__qualname__": name, "__doc__": cls.__doc__}, __pydantic_generic__={
        "origin": origin, "args": all_args, "parameters": tuple(_parameters_of(all_args)), "variables": merged})
    made._pydantic_names = cls._pydantic_names
    for field, info in made.__pydantic_fields__.items():
        info.annotation = _substituted(info.annotation, merged)
    made.__pydantic_complete__ = False
    if key is not None:
        _made[key] = made
    made._pydantic_complete(raise_errors=False)
    return made


class RootModel(BaseModel):
    """A model that is one value."""

    __pydantic_root_model__ = True
    __pydantic_root_type__ = TypeVar("RootModelRootType")

    def __init__(self, /, root=Undefined, **data):
        cls = type(self)
        if data:
            if root is not Undefined:
                raise ValueError('"RootModel.__init__" accepts either a single positional argument or arbitrary keyword arguments')
            root = data
        core = cls._pydantic_core_of()
        st = State()
        st.instance = self
        try:
            core.run(root, st)
        except Invalid as error:
            raise ValidationError(core.title, error.errors) from None

    @classmethod
    def model_construct(cls, root, _fields_set=None):
        return super().model_construct(_fields_set, root=root)

    def __class_getitem__(cls, kind):
        if cls is not RootModel:
            return _parametrized(cls, kind)
        made = ModelMetaclass(f"RootModel[{display(kind)}]", (RootModel,), {"__annotations__": {"root": kind}, "__module__": cls.__module__},
                              __pydantic_generic__={"origin": RootModel, "args": (kind,), "parameters": tuple(_parameters_of((kind,)))})
        return made

    def __repr_args__(self):
        yield "root", self.__dict__["root"]

    def __eq__(self, other):
        if not isinstance(other, RootModel):
            return NotImplemented
        return type(self) is type(other) and self.root == other.root

    __hash__ = BaseModel.__hash__


def create_model(model_name, /, *, __config__=None, __doc__=None, __base__=None, __module__=None, __validators__=None, __cls_kwargs__=None,
                 **fields):
    """A model made at run time: name=(type, default), or name=type."""
    module = __module__ or "__main__"
    namespace = {"__annotations__": {}, "__module__": module, "__qualname__": model_name}
    if __doc__:
        namespace["__doc__"] = __doc__
    if __config__ is not None:
        if __base__ is not None:
            raise PydanticUserError("The `__config__` and `__base__` arguments cannot be used together.", code="create-model-config-base")
        namespace["model_config"] = dict(__config__)
    namespace.update(__validators__ or {})
    for name, given in fields.items():
        if isinstance(given, tuple):
            if len(given) != 2:
                raise PydanticUserError("Field definitions should be a `(<type>, <default>)`.", code="create-model-field-definitions")
            kind, default = given
            if default is not ...:
                namespace[name] = default
        else:
            kind = given
        namespace["__annotations__"][name] = kind
    bases = __base__ if isinstance(__base__, tuple) else (__base__ or BaseModel,)
    return ModelMetaclass(model_name, bases, namespace, **(__cls_kwargs__ or {}))
