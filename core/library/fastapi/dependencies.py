"""From a function's signature to the arguments of a call, for one request."""
import collections.abc
import contextlib
import inspect
import sys
import types
from typing import Annotated, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.errors import Invalid
from pydantic.fields import FieldInfo, Undefined
from pydantic.schema import check_constraints, validate
from starlette.background import BackgroundTasks
from starlette.concurrency import run_in_threadpool
from starlette.requests import HTTPConnection, Request
from starlette.responses import Response
from starlette.websockets import WebSocket

from . import params
from .exceptions import FastAPIError

_SEQUENCES = (list, set, tuple, frozenset, collections.abc.Sequence)


class Parameter:
    """One parameter: its name, its type, where its value comes from, whether it has a default."""

    def __init__(self, name, annotation, info):
        self.name, self.annotation, self.info = name, annotation, info
        alias = info.alias
        if alias is None and info.place == "header" and info.convert_underscores:
            alias = name.replace("_", "-")
        self.alias = alias or name

    def validate(self, value):
        info = self.info
        out = validate(self.annotation, value)
        return check_constraints(out, value, info.constraints) if out is not None and info.constraints else out


def _is_many(annotation):
    base = get_origin(annotation) or annotation
    if base in (Union, types.UnionType):
        return any(_is_many(a) for a in get_args(annotation))
    if base is Annotated:
        return _is_many(get_args(annotation)[0])
    return base in _SEQUENCES


def _is_body(annotation):
    """Whether a parameter of that type is read from the body, with nothing else said."""
    base = get_origin(annotation) or annotation
    if base in (Union, types.UnionType):
        return any(_is_body(a) for a in get_args(annotation))
    if base is Annotated:
        return _is_body(get_args(annotation)[0])
    if base in _SEQUENCES or base in (dict, collections.abc.Mapping):
        return True
    return isinstance(base, type) and (issubclass(base, BaseModel) or hasattr(base, "__dataclass_fields__"))


def _is_upload(annotation):
    return annotation is params.UploadFile or any(_is_upload(arg) for arg in get_args(annotation))


def _takes_bytes(annotation):
    return annotation is bytes or any(_takes_bytes(arg) for arg in get_args(annotation))


class Dependant:
    """A function with what it needs."""

    def __init__(self, call, path_names=(), use_cache=True):
        self.call, self.use_cache = call, use_cache
        self.parameters, self.special, self.dependencies = [], {}, []
        self._read(path_names)

    def _read(self, path_names):
        target = self.call
        names = vars(sys.modules[getattr(inspect.unwrap(target), "__module__", "builtins")]) if getattr(
            inspect.unwrap(target), "__module__", None) in sys.modules else {}
        for name, parameter in inspect.signature(target).parameters.items():
            if parameter.kind in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD):
                continue
            annotation = parameter.annotation
            if isinstance(annotation, str):
                annotation = eval(annotation, dict(names))
            self._add(name, annotation, parameter.default, path_names)

    def _add(self, name, annotation, default, path_names):
        empty = inspect.Parameter.empty
        marker = None
        if get_origin(annotation) is Annotated:
            kind, *metadata = get_args(annotation)
            rest = [m for m in metadata if not isinstance(m, (params.Depends, FieldInfo))]
            for item in metadata:
                if isinstance(item, (params.Depends, FieldInfo)):
                    marker = item
            annotation = Annotated[tuple([kind, *rest])] if rest else kind
        if isinstance(default, params.Depends):
            marker, default = default, empty
        if isinstance(marker, params.Depends):
            call = marker.dependency if marker.dependency is not None else annotation
            self.dependencies.append((name, Dependant(call, path_names, marker.use_cache)))
            return
        base = annotation if isinstance(annotation, type) else None
        if base is not None and base is not empty and issubclass(
                base, (HTTPConnection, Response, BackgroundTasks)) and not isinstance(default, FieldInfo):
            self.special[name] = base
            return
        if annotation is empty:
            from typing import Any
            annotation = Any
        self.parameters.append(Parameter(name, annotation, self._info(name, annotation, default, marker, path_names)))

    def _info(self, name, annotation, default, marker, path_names):
        import copy
        empty = inspect.Parameter.empty
        if isinstance(default, FieldInfo):
            info = default
        elif marker is not None:
            info = copy.copy(marker)
            if default is not empty:
                info.default = default
        elif name in path_names:
            info = params.Path()
        elif _is_upload(annotation):
            info = params.File(Undefined if default is empty else default)
        elif _is_body(annotation):
            info = params.Body(Undefined if default is empty else default)
        else:
            info = params.Query(Undefined if default is empty else default)
        if not isinstance(info, params.Param):  # pydantic's Field
            made = params.Body() if _is_body(annotation) else params.Path() if name in path_names else params.Query()
            made.default, made.default_factory, made.alias = info.default, info.default_factory, info.alias
            made.constraints = info.constraints
            info = made
        if name in path_names and info.place not in ("path",):
            raise AssertionError(f"Cannot use `{type(info).__name__}` for path param {name!r}")
        if info.place in ("query", "header") and _is_body(annotation) and not _is_many(annotation):
            raise AssertionError(f"Query parameter {name!r} must be one of the supported types")
        return info

    def body_parameters(self):
        """Those read from the body, of the dependencies too."""
        found = [p for p in self.parameters if p.info.place in ("body", "form")]
        for _, inner in self.dependencies:
            found += [p for p in inner.body_parameters() if p.name not in [f.name for f in found]]
        return found


class Solver:
    """Finds the arguments of one request."""

    def __init__(self, connection, body, embed, stack, overrides):
        self.connection, self.body, self.embed = connection, body, embed
        self.stack, self.overrides = stack, overrides
        self.background = None
        self.response = Response()
        del self.response.headers["content-length"]
        self.response.status_code = None
        self.errors = []
        self.cache = {}

    async def solve(self, dependant):
        """The arguments by name; what is wrong is added to errors."""
        values = {}
        for name, inner in dependant.dependencies:
            call = self.overrides.get(inner.call, inner.call)
            if call is not inner.call:
                inner = Dependant(call, tuple(self.connection.path_params), inner.use_cache)
            if inner.use_cache and call in self.cache:
                values[name] = self.cache[call]
                continue
            before = len(self.errors)
            arguments = await self.solve(inner)
            if len(self.errors) > before:
                continue
            values[name] = self.cache[call] = await self._call(call, arguments)
        for name, kind in dependant.special.items():
            values[name] = self._special(kind)
        for parameter in dependant.parameters:
            self._parameter(parameter, values)
        return values

    def _special(self, kind):
        if issubclass(kind, BackgroundTasks):
            if self.background is None:
                self.background = BackgroundTasks()
            return self.background
        if issubclass(kind, Response):
            return self.response
        return self.connection

    async def _call(self, call, arguments):
        target = call if inspect.isfunction(call) or inspect.ismethod(call) or inspect.isclass(call) else getattr(
            call, "__call__", call)
        if inspect.isasyncgenfunction(target):
            return await self.stack.enter_async_context(contextlib.asynccontextmanager(call)(**arguments))
        if inspect.isgeneratorfunction(target):
            return await self.stack.enter_async_context(_in_threads(contextlib.contextmanager(call)(**arguments)))
        if inspect.iscoroutinefunction(target):
            return await call(**arguments)
        return await run_in_threadpool(call, **arguments)

    # -- values --

    def _parameter(self, parameter, values):
        place, alias = parameter.info.place, parameter.alias
        loc = (place if place != "form" else "body", alias)
        if place in ("body", "form"):
            if place == "body" and not self.embed:
                loc = ("body",)
            found, value = self._of_body(parameter)
        else:
            found, value = self._of_place(parameter, place, alias)
        if not found:
            if parameter.info.is_required():
                self.errors.append({"type": "missing", "loc": loc, "msg": "Field required", "input": None})
            else:
                values[parameter.name] = parameter.info.get_default()
            return
        try:
            values[parameter.name] = parameter.validate(value)
        except Invalid as error:
            self.errors += [{**e, "loc": (*loc, *e["loc"])} for e in error.errors]

    def _of_place(self, parameter, place, alias):
        if place == "path":
            given = self.connection.path_params
            return alias in given, given.get(alias)
        if place == "cookie":
            given = self.connection.cookies
            return alias in given, given.get(alias)
        given = self.connection.query_params if place == "query" else self.connection.headers
        if _is_many(parameter.annotation):
            many = given.getlist(alias)
            return bool(many), many
        return alias in given, given.get(alias)

    def _of_body(self, parameter):
        if not self.embed:
            return self.body is not None, self.body
        if not isinstance(self.body, dict):
            return False, None
        if parameter.info.place == "form" and self.form is not None:
            return self._of_form(parameter)
        return parameter.alias in self.body, self.body.get(parameter.alias)

    form = None  # the body's form, where it is one

    def _of_form(self, parameter):
        values = self.form.getlist(parameter.alias)
        if _takes_bytes(parameter.annotation):
            values = [v.file.getvalue() if isinstance(v, params.UploadFile) else v for v in values]
        if _is_many(parameter.annotation):
            return bool(values), values
        if not values or values[-1] == "":
            return False, None
        return True, values[-1]


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
