"""From a function's signature to the arguments of a call, for one request."""
import collections.abc
import contextlib
import copy
import inspect
import sys
import types
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, validators
from pydantic.core import Context, field_schema
from pydantic.errors import Invalid, placed
from pydantic.fields import FieldInfo, PydanticUndefined as Undefined
from starlette.background import BackgroundTasks
from starlette.concurrency import run_in_threadpool
from starlette.requests import HTTPConnection, Request
from starlette.responses import Response
from starlette.websockets import WebSocket

from . import params
from .exceptions import DependencyScopeError, FastAPIError

_SEQUENCES = (list, set, tuple, frozenset, collections.abc.Sequence, collections.deque)
_PLACES = ("path", "query", "header", "cookie", "body", "form")


class SecurityScopes:
    """Which scopes the endpoint and those before it ask for."""

    def __init__(self, scopes=None):
        self.scopes = list(scopes or [])
        self.scope_str = " ".join(self.scopes)


class Parameter:
    """One parameter: its name, its type, where its value comes from, whether it has a default."""

    def __init__(self, name, info, module=None):
        self.name, self.info = name, info
        alias = info.alias
        if alias is None and info.place == "header" and info.convert_underscores:
            alias = name.replace("_", "-")
        self.alias = alias or name
        self.annotation = info.annotation
        self.schema = field_schema(info, Context(module=module))
        self.run = validators.compile(self.schema)[1]
        self.is_many = _is_many(self.annotation)
        self.is_group = _is_model(self.annotation) and info.place not in ("body", "path")

    required = property(lambda self: self.info.is_required())

    def default(self):
        return self.info.get_default(call_default_factory=True)

    def validate(self, value):
        return self.run(value, validators.State(from_attributes=True))


def _bases(annotation):
    """The types that a value may be of."""
    if get_origin(annotation) is Annotated:
        return _bases(get_args(annotation)[0])
    if get_origin(annotation) in (Union, types.UnionType):
        return [base for arg in get_args(annotation) for base in _bases(arg)]
    return [get_origin(annotation) or annotation]


def _is_many(annotation):
    return any(base in _SEQUENCES for base in _bases(annotation))


def _is_model(annotation):
    return any(isinstance(base, type) and issubclass(base, BaseModel) for base in _bases(annotation))


def _is_body(annotation):
    """Whether a parameter of that type is read from the body, with nothing else said."""
    return any(base in _SEQUENCES or base in (dict, collections.abc.Mapping) or isinstance(base, type) and (
        issubclass(base, BaseModel) or hasattr(base, "__dataclass_fields__") or hasattr(base, "__required_keys__"))
        for base in _bases(annotation))


def _is_upload(annotation):
    return annotation is params.UploadFile or any(_is_upload(arg) for arg in get_args(annotation))


def _takes_bytes(annotation):
    return annotation is bytes or any(_takes_bytes(arg) for arg in get_args(annotation))


def annotation_of(annotation, function):
    if isinstance(annotation, str):
        function = inspect.unwrap(function)
        module = sys.modules.get(getattr(function, "__module__", None))
        names = dict(vars(module)) if module is not None else {}
        names.update(inspect.getclosurevars(function).nonlocals if inspect.isfunction(function) and function.__closure__ else {})
        return eval(annotation, names)
    return annotation


class Dependant:
    """A function with what it needs."""

    def __init__(self, call, path_names=(), use_cache=True, scopes=(), scope=None):
        self.call, self.use_cache, self.scopes, self.scope = call, use_cache, list(scopes), scope
        self.parameters, self.special, self.dependencies = [], {}, []
        self.path_names = path_names
        target = call if not inspect.isclass(call) else call
        for name, parameter in inspect.signature(target).parameters.items():
            if parameter.kind in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD) and parameter.annotation is parameter.empty and \
                    name in ("args", "kwargs"):
                continue
            source = call.__init__ if inspect.isclass(call) else call if inspect.isroutine(call) else type(call).__call__
            self._add(name, annotation_of(parameter.annotation, source), parameter.default)
        self.parameters.sort(key=lambda p: _PLACES.index(p.info.place))
        self._checked_scopes()

    @property
    def cache_key(self):
        return self.call, tuple(sorted(set(self.scopes)))

    def is_generator(self):
        target = self.call if inspect.isroutine(self.call) or inspect.isclass(self.call) else type(self.call).__call__
        return inspect.isgeneratorfunction(target) or inspect.isasyncgenfunction(target)

    def _checked_scopes(self):
        if self.is_generator() and self.scope in (None, "request"):
            for _, inner in self.dependencies:
                if inner.scope == "function":
                    raise DependencyScopeError(f'The dependency "{self.call.__name__}" has a scope of "request", it cannot depend on '
                                               'dependencies with scope "function"')

    def add_dependency(self, name, depends, annotation=None, at=None):
        call = depends.dependency if depends.dependency is not None else annotation
        if not callable(call):
            raise AssertionError("A parameter-less dependency must have a callable dependency")
        scopes = self.scopes + (depends.scopes if isinstance(depends, params.Security) else [])
        inner = Dependant(call, self.path_names, depends.use_cache, scopes, depends.scope)
        self.dependencies.insert(len(self.dependencies) if at is None else at, (name, inner))

    def _add(self, name, annotation, default):
        empty = inspect.Parameter.empty
        kind, rest, marker = annotation, [], None
        if get_origin(annotation) is Annotated:
            kind, *metadata = get_args(annotation)
            for item in metadata:
                if isinstance(item, (params.Depends, params.Param)):
                    marker = item
                else:
                    rest.append(item)
        if isinstance(default, params.Depends):
            assert marker is None, f"Cannot specify `Depends` in `Annotated` and default value together for {name!r}"
            marker, default = default, empty
        if isinstance(marker, params.Depends):
            self.add_dependency(name, marker, kind)
            return
        if isinstance(kind, type) and kind is not empty and issubclass(kind, (HTTPConnection, Response, BackgroundTasks, SecurityScopes)):
            assert not isinstance(default, FieldInfo) and marker is None, f"Cannot specify FastAPI annotation for type {kind!r}"
            self.special[name] = kind
            return
        kind = Any if kind is empty else kind
        info = self._info(name, kind, default, marker)
        info.annotation, info.metadata = kind, [*rest, *info.metadata]
        for item in rest:
            if isinstance(item, FieldInfo):
                info.description = info.description or item.description
        try:
            self.parameters.append(Parameter(name, info, getattr(inspect.unwrap(self.call), "__module__", None)))
        except Exception as error:
            from pydantic import PydanticSchemaGenerationError
            if not isinstance(error, PydanticSchemaGenerationError):
                raise
            raise FastAPIError(
                "Invalid args for response field! Hint: check that "
                f"{kind} is a valid Pydantic field type. If you are using a return type annotation that is not a valid Pydantic field (e.g. "
                "Union[Response, dict, None]) you can disable generating the response model from the type annotation with the path operation "
                "decorator parameter response_model=None. Read more: https://fastapi.tiangolo.com/tutorial/response-model/") from None

    def _info(self, name, kind, default, marker):
        empty = inspect.Parameter.empty
        if isinstance(default, FieldInfo):
            assert marker is None, f"Cannot specify FastAPI annotations in `Annotated` and default value together for {name!r}"
            info = copy.copy(default)
        elif marker is not None:
            info = copy.copy(marker)
            assert info.default is Undefined, (f"`{type(info).__name__}` default value cannot be set in `Annotated` for {name!r}. Set the "
                                               "default value with `=` instead.")
            if default is not empty:
                assert name not in self.path_names, "Path parameters cannot have default values"
                info.default = default
        elif name in self.path_names:
            info = params.Path()
        else:
            maker = params.File if _is_upload(kind) else params.Body if _is_body(kind) else params.Query
            info = maker(Undefined if default is empty else default)
        if not isinstance(info, params.Param):  # pydantic's Field
            made = (params.Path() if name in self.path_names else params.Body(Undefined) if _is_body(kind) else params.Query())
            made.__dict__.update({key: value for key, value in info.__dict__.items() if key not in ("place",)})
            info = made
        if name in self.path_names and info.place != "path":
            raise AssertionError(f"Cannot use `{type(info).__name__}` for path param {name!r}")
        if info.place == "query" and _is_body(kind) and not _is_many(kind) and not _is_model(kind):
            raise AssertionError(f"Query parameter {name!r} must be one of the supported types")
        return info

    # -- all of it, the dependencies' too --

    def flat(self, seen=None):
        """Every dependant, this one first, each once."""
        seen = [] if seen is None else seen
        if self.cache_key in [d.cache_key for d in seen]:
            return seen
        seen.append(self)
        for _, inner in self.dependencies:
            inner.flat(seen)
        return seen

    def all_parameters(self, *places):
        return [p for d in self.flat() for p in d.parameters if p.info.place in places]

    def body_parameters(self):
        found = []
        for parameter in self.all_parameters("body", "form"):
            if parameter.name not in [p.name for p in found]:
                found.append(parameter)
        return found


class Solver:
    """Finds the arguments of one request."""

    def __init__(self, connection, body, embed, stacks, overrides):
        self.connection, self.body, self.embed = connection, body, embed
        self.request_stack, self.function_stack = stacks
        self.overrides = overrides
        self.background = None
        self.response = Response()
        del self.response.headers["content-length"]
        self.response.status_code = None
        self.errors, self.cache = [], {}
        self.form = None  # the body's form, where it is one

    async def solve(self, dependant):
        """The arguments by name; what is wrong is added to errors."""
        values = {}
        for name, inner in dependant.dependencies:
            call = self.overrides.get(inner.call, inner.call)
            if call is not inner.call:
                inner = Dependant(call, tuple(self.connection.path_params), inner.use_cache, inner.scopes, inner.scope)
            key = inner.cache_key
            if inner.use_cache and key in self.cache:
                values[name] = self.cache[key]
                continue
            before = len(self.errors)
            arguments = await self.solve(inner)
            if len(self.errors) > before:
                continue
            values[name] = await self._call(inner, call, arguments)
            self.cache.setdefault(key, values[name])
        for name, kind in dependant.special.items():
            values[name] = self._special(kind, dependant)
        groups = [p for p in dependant.parameters if p.is_group]
        for parameter in dependant.parameters:
            if parameter in groups and sum(p.info.place == parameter.info.place for p in dependant.parameters) == 1:
                self._group(parameter, values)
            else:
                self._parameter(parameter, values)
        return values

    def _special(self, kind, dependant):
        if issubclass(kind, BackgroundTasks):
            if self.background is None:
                self.background = BackgroundTasks()
            return self.background
        if issubclass(kind, SecurityScopes):
            return SecurityScopes(dependant.scopes)
        return self.response if issubclass(kind, Response) else self.connection

    async def _call(self, dependant, call, arguments):
        target = call if inspect.isroutine(call) or inspect.isclass(call) else getattr(call, "__call__", call)
        stack = self.function_stack if dependant.scope == "function" else self.request_stack
        if inspect.isasyncgenfunction(target):
            return await stack.enter_async_context(contextlib.asynccontextmanager(target)(**arguments))
        if inspect.isgeneratorfunction(target):
            return await stack.enter_async_context(_in_threads(contextlib.contextmanager(target)(**arguments)))
        if inspect.iscoroutinefunction(target):
            return await call(**arguments)
        return await run_in_threadpool(call, **arguments)

    # -- values --

    def _parameter(self, parameter, values):
        place, alias = parameter.info.place, parameter.alias
        loc = ("body" if place == "form" else place, alias)
        if place in ("body", "form"):
            if not self.embed:
                loc = ("body",)
            found, value = self._of_body(parameter)
        else:
            found, value = self._of_place(parameter, place, alias)
        if not found:
            if parameter.required:
                self.errors.append({"type": "missing", "loc": loc, "msg": "Field required", "input": None})
            else:
                values[parameter.name] = parameter.default()
            return
        self._valid(parameter, value, loc, values)

    def _valid(self, parameter, value, loc, values):
        try:
            values[parameter.name] = parameter.validate(value)
        except Invalid as error:
            self.errors += placed(error, *loc)

    def _group(self, parameter, values):
        """A model whose fields are parameters of their own."""
        place = parameter.info.place
        model = next(base for base in _bases(parameter.annotation) if isinstance(base, type) and issubclass(base, BaseModel))
        if place == "form":
            source = self.form
            if source is None:
                source = _NOTHING
        else:
            source = {"query": self.connection.query_params, "header": self.connection.headers}.get(place, self.connection.cookies)
        given, taken = {}, set()
        for name, info in model.model_fields.items():
            key = info.alias or name
            wire = key.replace("_", "-") if place == "header" and info.alias is None and parameter.info.convert_underscores else key
            taken.add(wire.lower() if place == "header" else wire)
            if _is_many(info.annotation) and hasattr(source, "getlist"):
                many = source.getlist(wire)
                if many:
                    given[key] = many
            elif wire in source:
                value = source[wire]
                if not (place == "form" and value == "" and not info.is_required()):
                    given[key] = value
        extra = model.model_config.get("extra")
        for key in source.keys() if extra in ("forbid", "allow") or place != "header" else ():
            if key not in taken:
                many = source.getlist(key) if hasattr(source, "getlist") else [source[key]]
                given[key] = many[0] if len(many) == 1 else many
        self._valid(parameter, given, ("body" if place == "form" else place,), values)

    def _of_place(self, parameter, place, alias):
        if place == "path":
            given = self.connection.path_params
            return alias in given, given.get(alias)
        if place == "cookie":
            given = self.connection.cookies
            return alias in given, given.get(alias)
        given = self.connection.query_params if place == "query" else self.connection.headers
        if parameter.is_many:
            many = given.getlist(alias)
            return bool(many), many
        return alias in given, given.get(alias)

    def _of_body(self, parameter):
        if parameter.info.place == "form" and self.form is not None:
            return self._of_form(parameter)
        if not self.embed:
            return self.body is not None, self.body
        if not isinstance(self.body, dict):
            return False, None
        return parameter.alias in self.body and self.body[parameter.alias] is not None or parameter.alias in self.body, self.body.get(
            parameter.alias)

    def _of_form(self, parameter):
        values = self.form.getlist(parameter.alias)
        if _takes_bytes(parameter.annotation):
            values = [v.file.getvalue() if isinstance(v, params.UploadFile) else v for v in values]
        if parameter.is_many:
            return bool(values), values
        if not values or values[-1] == "":
            return False, None
        return True, values[-1]


_NOTHING = {}


@contextlib.asynccontextmanager
async def _in_threads(manager):
    value = await run_in_threadpool(manager.__enter__)
    try:
        yield value
    except Exception as error:
        if not await run_in_threadpool(manager.__exit__, type(error), error, error.__traceback__):
            raise
    else:
        await run_in_threadpool(manager.__exit__, None, None, None)
