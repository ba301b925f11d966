"""Models."""
import copy as _copy
import json
import sys
import types
from typing import Annotated, ClassVar, ForwardRef, Literal, Union, get_args, get_origin

from .config import ConfigDict
from .decorators import Computed, Decorated, ValidationInfo
from .errors import Invalid, PydanticUserError, ValidationError, invalid
from .fields import AliasChoices, FieldInfo, Undefined
from .schema import _user, check_constraints, dump, validate


def _is_class_var(annotation):
    return annotation is ClassVar or get_origin(annotation) is ClassVar or (
        isinstance(annotation, str) and annotation.startswith(("ClassVar", "typing.ClassVar")))


def _field_of(annotation, default):
    """The FieldInfo that an annotation and what is assigned make together."""
    info = default if isinstance(default, FieldInfo) else FieldInfo(default)
    if get_origin(annotation) is Annotated:
        kind, *metadata = get_args(annotation)
        rest = [kind]
        for item in metadata:
            if isinstance(item, FieldInfo):
                merged = _copy.copy(item)
                merged.constraints = {**item.constraints, **info.constraints}
                if not info.is_required():
                    merged.default, merged.default_factory = info.default, info.default_factory
                info = merged
            else:
                rest.append(item)
        annotation = Annotated[tuple(rest)] if len(rest) > 1 else kind
    info.annotation = annotation
    return info


def _resolve(annotation, module, local):
    """An annotation with the names in it looked up, wherever they stand."""
    if isinstance(annotation, ForwardRef):
        annotation = annotation.__forward_arg__
    if isinstance(annotation, str):
        names = dict(vars(sys.modules[module])) if module in sys.modules else {}
        return eval(annotation, names, local)
    origin, args = get_origin(annotation), get_args(annotation)
    if not args or origin is Literal:
        return annotation
    kinds = args[:1] if origin is Annotated else args
    found = tuple([_resolve(a, module, local) if isinstance(a, (str, ForwardRef)) or get_args(a) else a for a in kinds])
    found += args[len(kinds):]
    if found == args:
        return annotation
    if origin in (Union, types.UnionType):
        return Union[found]
    return Annotated[found] if origin is Annotated else origin[found]


class ModelMeta(type):
    def __new__(mcs, name, bases, namespace, **config):
        annotations = namespace.get("__annotations__", {})
        fields, private, roles = {}, {}, []
        computed = []
        for base in bases:
            fields.update(getattr(base, "model_fields", {}))
            private.update(getattr(base, "__private__", {}))
            roles += [r for r in getattr(base, "__decorated__", []) if r not in roles]
            computed += [c for c in getattr(base, "__computed__", []) if c not in computed]
        settings = {}
        for base in reversed(bases):
            settings.update(getattr(base, "model_config", {}))
        own = namespace.pop("model_config", {})
        old = namespace.get("Config")
        if old is not None:
            own = {**{k: v for k, v in vars(old).items() if not k.startswith("_")}, **own}
            if "orm_mode" in own:
                own["from_attributes"] = own.pop("orm_mode")
            if "allow_population_by_field_name" in own:
                own["populate_by_name"] = own.pop("allow_population_by_field_name")
        settings.update(own)
        settings.update(config)
        pending = {}
        for field, annotation in annotations.items():
            if _is_class_var(annotation):
                continue
            default = namespace.get(field, Undefined)
            if field.startswith("_"):
                private[field] = namespace.pop(field, Undefined)
                continue
            if field == "model_config":
                continue
            namespace.pop(field, None)
            pending[field] = (annotation, default)
        for key, value in list(namespace.items()):
            if key.startswith("_") and isinstance(value, FieldInfo):
                private[key] = namespace.pop(key)
            elif isinstance(value, Decorated):
                roles = [r for r in roles if r[0] != key] + [(key, value)]
            elif isinstance(value, Computed):
                computed.append(key)
            elif not key.startswith("_") and key not in annotations and not callable(value) and not isinstance(
                    value, (property, classmethod, staticmethod)) and bases and not isinstance(value, type) and key != "Config":
                raise PydanticUserError(
                    f"A non-annotated attribute was detected: `{key} = {value!r}`. All model fields require a type "
                    f"annotation; if `{key}` is not meant to be a field, you may be able to resolve this error by "
                    f"annotating it as a `ClassVar` or updating `model_config['ignored_types']`.")
        cls = super().__new__(mcs, name, bases, namespace)
        cls.model_config = ConfigDict(settings)
        cls.__pending__ = pending
        cls.model_fields = fields
        cls.__private__, cls.__decorated__, cls.__computed__ = private, roles, computed
        cls._complete(raise_errors=False)
        for _, role in roles:
            for field in role.fields:
                if field != "*" and field not in cls.model_fields and not cls.__pending__:
                    raise PydanticUserError(
                        f"Decorators defined with incorrect fields: {name}.{_} (use check_fields=False if you're "
                        f"inheriting from the model and intended this)")
        return cls

    def _complete(cls, raise_errors=True):
        """Reads the annotations, which may name classes that come later."""
        for field, (annotation, default) in list(cls.__pending__.items()):
            try:
                annotation = _resolve(annotation, cls.__module__, {cls.__name__: cls})
            except NameError as error:
                if raise_errors:
                    raise PydanticUserError(
                        f"`{cls.__name__}` is not fully defined; you should define `{error.name}`, then call "
                        f"`{cls.__name__}.model_rebuild()`.") from None
                return
            cls.model_fields[field] = _field_of(annotation, default)
            del cls.__pending__[field]

    def __getattr__(cls, name):
        raise AttributeError(name)


class BaseModel(metaclass=ModelMeta):
    """A class whose annotated fields are checked and converted when an instance is made."""

    def __init__(self, /, **data):
        try:
            self._fill(data)
        except Invalid as error:
            raise ValidationError(type(self).__name__, error.errors) from None

    # -- making one --

    def _fill(self, data, config=None):
        cls = type(self)
        if cls.__pending__:
            cls._complete()
        config = cls.model_config
        for name, role in cls.__decorated__:
            if role.role == "model_validator" and role.mode == "before":
                data = _user(role.__get__(None, cls), data, data)
        values, given, errors = {}, set(), []
        used = set()
        for name, field in cls.model_fields.items():
            key = _key_of(name, field, data, config)
            if key is not None:
                used.add(key)
                given.add(name)
            try:
                if key is None:
                    if field.is_required():
                        raise invalid("missing", "Field required", data)
                    values[name] = field.get_default()
                    if config.get("validate_default") or _is_always(cls, name):
                        values[name] = self._one(name, field, values[name], values)
                else:
                    values[name] = self._one(name, field, data[key], values)
            except Invalid as error:
                values.pop(name, None)
                loc = field.validation_alias if isinstance(field.validation_alias, str) else name
                errors += [{**e, "loc": (loc, *e["loc"])} for e in error.errors]
        extra = {}
        mode = config.get("extra", "ignore")
        if mode != "ignore":
            for key, value in data.items():
                if key not in used:
                    if mode == "forbid":
                        errors += invalid("extra_forbidden", "Extra inputs are not permitted", value, (key,)).errors
                    extra[key] = value
        if errors:
            raise Invalid(errors)
        self._set(values, given, extra)
        for name, role in cls.__decorated__:
            if role.role == "model_validator" and role.mode == "after" and role.old:
                changed = _user(role.__get__(None, cls), dict(values), data)
                if changed is not None:
                    self.__dict__.update(changed)
            elif role.role == "model_validator" and role.mode == "after":
                _user(lambda model: role.__get__(model, cls)(), self, data)
        self.model_post_init(None)

    def _set(self, values, given, extra):
        object.__setattr__(self, "__dict__", {**values, **extra})
        object.__setattr__(self, "_fields_set", given | set(extra))
        object.__setattr__(self, "_extra", extra)
        for name, default in type(self).__private__.items():
            if isinstance(default, FieldInfo):
                default = default.get_default()
            if default is not Undefined:
                object.__setattr__(self, name, _copy.deepcopy(default))

    @classmethod
    def _one(cls, name, field, value, values=None):
        """One field's value; `values`: those of the fields before it."""
        given = value
        info = ValidationInfo(dict(values or {}), name, cls.model_config)
        roles = [role for _, role in cls.__decorated__
                 if role.role == "field_validator" and (name in role.fields or "*" in role.fields)]
        for role in reversed(roles):
            if role.mode == "before":
                value = _user(role.bound(cls, info), value, given)

        def inner(value):
            constraints = dict(field.constraints)
            config = cls.model_config
            if constraints.pop("strict", False):
                config = {**config, "strict": True}
            value = validate(field.annotation, value, config)
            if value is not None and constraints:
                value = check_constraints(value, given, constraints)
            return value
        if not any(role.mode == "plain" for role in roles):
            steps = inner
            for role in roles:
                if role.mode == "wrap":
                    steps = _around(role, cls, info, steps, given)
            value = steps(value)
        for role in roles:
            if role.mode in ("after", "plain"):
                func = role.bound(cls, info)
                if role.each_item and isinstance(value, (list, tuple, set)):
                    value = type(value)([_user(func, item, given) for item in value])
                else:
                    value = _user(func, value, given)
        return value

    @classmethod
    def _pydantic_validate(cls, value, config):
        if isinstance(value, cls):
            return value
        if isinstance(value, dict):
            data = value
        elif cls.model_config.get("from_attributes") and not isinstance(value, (str, int, float, list, tuple)):
            data = {name: getattr(value, field.alias or name) for name, field in cls.model_fields.items()
                    if hasattr(value, field.alias or name)}
        else:
            raise invalid("model_type", f"Input should be a valid dictionary or instance of {cls.__name__}", value,
                          class_name=cls.__name__)
        self = cls.__new__(cls)
        self._fill(data)
        return self

    @classmethod
    def model_validate(cls, obj, *, strict=None, from_attributes=None, context=None):
        try:
            if from_attributes and not isinstance(obj, (dict, cls)):
                obj = {name: getattr(obj, name) for name in cls.model_fields if hasattr(obj, name)}
            return cls._pydantic_validate(obj, {})
        except Invalid as error:
            raise ValidationError(cls.__name__, error.errors) from None

    @classmethod
    def model_validate_json(cls, json_data, **options):
        try:
            data = json.loads(json_data)
        except ValueError as error:
            raise ValidationError(cls.__name__, invalid(
                "json_invalid", f"Invalid JSON: {error}", json_data, error=str(error)).errors) from None
        return cls.model_validate(data)

    @classmethod
    def model_construct(cls, _fields_set=None, **values):
        self = cls.__new__(cls)
        defaults = {n: f.get_default() for n, f in cls.model_fields.items() if not f.is_required()}
        self._set({**defaults, **values}, set(values), {})
        return self

    @classmethod
    def model_rebuild(cls, **options):
        cls._complete()
        return True

    def model_post_init(self, context, /):
        pass

    # -- its data --

    def _pydantic_dump(self, mode="python", *, include=None, exclude=None, by_alias=False, exclude_unset=False,
                       exclude_defaults=False, exclude_none=False):
        cls = type(self)
        out = {}
        options = dict(by_alias=by_alias, exclude_unset=exclude_unset, exclude_defaults=exclude_defaults,
                       exclude_none=exclude_none)
        names = [*cls.model_fields, *self._extra, *cls.__computed__]
        for name in names:
            if include is not None and name not in include or exclude is not None and _is_left_out(exclude, name):
                continue
            field = cls.model_fields.get(name)
            if field is not None and (field.exclude or exclude_unset and name not in self._fields_set):
                continue
            value = getattr(self, name)
            if exclude_none and value is None or exclude_defaults and field is not None and value == field.default:
                continue
            inner = dict(options)
            if isinstance(exclude, dict) and name in exclude:
                inner["exclude"] = exclude[name]
            for _, role in cls.__decorated__:
                if role.role == "field_serializer" and name in role.fields:
                    value = role.__get__(self, cls)(value)
                    break
            else:
                value = dump(value, mode, **inner) if isinstance(value, BaseModel) else dump(value, mode, **options)
            alias = field.serialization_alias if field is not None and by_alias else None
            out[alias or name] = value
        return out

    def model_dump(self, *, mode="python", include=None, exclude=None, context=None, by_alias=False,
                   exclude_unset=False, exclude_defaults=False, exclude_none=False, round_trip=False, warnings=True):
        return self._pydantic_dump(mode, include=include, exclude=exclude, by_alias=by_alias,
                                   exclude_unset=exclude_unset, exclude_defaults=exclude_defaults,
                                   exclude_none=exclude_none)

    def model_dump_json(self, *, indent=None, **options):
        return json.dumps(self.model_dump(mode="json", **options), indent=indent, ensure_ascii=False,
                          separators=None if indent else (",", ":"))

    def model_copy(self, *, update=None, deep=False):
        copied = type(self).__new__(type(self))
        values = _copy.deepcopy(self.__dict__) if deep else dict(self.__dict__)
        object.__setattr__(copied, "__dict__", {**values, **(update or {})})
        object.__setattr__(copied, "_fields_set", self._fields_set | set(update or {}))
        object.__setattr__(copied, "_extra", self._extra)
        return copied

    @classmethod
    def model_json_schema(cls, **options):
        from .json_schema import schema_of_model
        return schema_of_model(cls, options.get("ref_template", "#/$defs/{model}"))

    @property
    def model_fields_set(self):
        return self._fields_set

    @property
    def model_extra(self):
        return self._extra if type(self).model_config.get("extra") == "allow" else None

    # pydantic 1's names
    def dict(self, **options):
        return self.model_dump(**options)

    def json(self, **options):
        return self.model_dump_json(**options)

    def copy(self, *, update=None, deep=False, **options):
        return self.model_copy(update=update, deep=deep)

    @classmethod
    def schema(cls, **options):
        return cls.model_json_schema(**options)

    @classmethod
    def schema_json(cls, **options):
        return json.dumps(cls.model_json_schema(), **options)

    @classmethod
    def construct(cls, _fields_set=None, **values):
        return cls.model_construct(_fields_set, **values)

    @classmethod
    def parse_obj(cls, obj):
        return cls.model_validate(obj)

    @classmethod
    def parse_raw(cls, text):
        return cls.model_validate_json(text)

    @classmethod
    def from_orm(cls, obj):
        return cls.model_validate(obj, from_attributes=True)

    # -- as an object --

    def __setattr__(self, name, value):
        cls = type(self)
        if name.startswith("_"):
            object.__setattr__(self, name, value)
            return
        if cls.model_config.get("frozen") or name in cls.model_fields and cls.model_fields[name].frozen:
            kind = "frozen_instance" if cls.model_config.get("frozen") else "frozen_field"
            words = "Instance" if kind == "frozen_instance" else "Field"
            raise ValidationError(cls.__name__, invalid(kind, f"{words} is frozen", value, (name,)).errors)
        if name not in cls.model_fields:
            if isinstance(getattr(cls, name, None), property):
                object.__setattr__(self, name, value)
                return
            if cls.model_config.get("extra") != "allow":
                raise ValueError(f'"{cls.__name__}" object has no field "{name}"')
            self._extra[name] = value
        elif cls.model_config.get("validate_assignment"):
            try:
                value = cls._one(name, cls.model_fields[name], value)
            except Invalid as error:
                raise ValidationError(cls.__name__, [{**e, "loc": (name, *e["loc"])} for e in error.errors]) from None
        self.__dict__[name] = value
        self._fields_set.add(name)

    def __eq__(self, other):
        if not isinstance(other, BaseModel):
            return NotImplemented
        return type(self) is type(other) and self._values() == other._values()

    def _values(self):
        return {name: self.__dict__[name] for name in (*type(self).model_fields, *self._extra) if name in self.__dict__}

    def __hash__(self):
        if type(self).model_config.get("frozen"):
            return hash((type(self), *self._values().values()))
        raise TypeError(f"unhashable type: '{type(self).__name__}'")

    def __iter__(self):
        return iter(self._values().items())

    def _shown(self):
        fields = type(self).model_fields
        shown = [f"{n}={v!r}" for n, v in self._values().items() if n not in fields or fields[n].repr]
        return shown + [f"{n}={getattr(self, n)!r}" for n in type(self).__computed__]

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(self._shown())})"

    def __str__(self):
        return " ".join(self._shown())

    def __class_getitem__(cls, parameters):
        return cls


def _is_always(cls, name):
    return any(role.always and name in role.fields for _, role in cls.__decorated__)


def _around(role, cls, info, steps, given):
    def handler(value):
        try:
            return steps(value)
        except Invalid as error:  # the validator may catch it
            raise ValidationError(cls.__name__, error.errors) from None
    func = role.bound(cls, info, handler)
    return lambda value: _user(func, value, given)


def _key_of(name, field, data, config):
    """Under which key the data has the field, or None."""
    alias = field.validation_alias
    if isinstance(alias, AliasChoices):
        found = [choice for choice in alias.choices if choice in data]
        if found:
            return found[0]
    elif alias is not None and alias in data:
        return alias
    if (alias is None or config.get("populate_by_name")) and name in data:
        return name
    return None


def _is_left_out(exclude, name):
    if isinstance(exclude, dict):
        return exclude.get(name) in (True, ...)
    return name in exclude


class RootModel(BaseModel):
    """A model that is one value."""

    def __init__(self, root=Undefined, **data):
        super().__init__(**({"root": root} if root is not Undefined else data))

    @classmethod
    def _pydantic_validate(cls, value, config):
        if isinstance(value, cls):
            return value
        self = cls.__new__(cls)
        self._fill({"root": value})
        return self

    def __class_getitem__(cls, kind):
        return ModelMeta(f"RootModel[{getattr(kind, '__name__', kind)}]", (cls,),
                         {"__annotations__": {"root": kind}, "__module__": cls.__module__})

    def _pydantic_dump(self, mode="python", **options):
        return dump(self.root, mode)


def create_model(name, /, *, __base__=None, __module__="__main__", **fields):
    """A model made at run time: name=(type, default)."""
    namespace = {"__annotations__": {}, "__module__": __module__}
    for field, (kind, default) in fields.items():
        namespace["__annotations__"][field] = kind
        if default is not ...:
            namespace[field] = default
    return ModelMeta(name, (__base__ or BaseModel,), namespace)
