"""Endpoints."""
import contextlib
import inspect
import json
import re
import types
from typing import Union, get_args, get_origin

from pydantic import BaseModel, serialize, validators
from pydantic.core import Context, schema_of
from pydantic.errors import Invalid, PydanticSchemaGenerationError, placed
from pydantic.serialize import Dump
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route, Router, compile_path
from starlette.websockets import WebSocket

from .dependencies import Dependant, Solver, annotation_of
from .encoders import jsonable_encoder
from .exceptions import FastAPIError, RequestValidationError, ResponseValidationError, WebSocketRequestValidationError

_UNSET = object()


def _has_response(annotation):
    return isinstance(annotation, type) and issubclass(annotation, Response) or any(_has_response(arg) for arg in get_args(annotation))


def generate_unique_id(route):
    name = re.sub(r"\W", "_", f"{route.name}{route.path_format}")
    return f"{name}_{sorted(route.methods)[0].lower()}"


class ResponseField:
    """What an endpoint's result has to be, and how it is written."""

    def __init__(self, model, module):
        self.model = model
        try:
            self.schema = schema_of(model, Context(module=module))
        except PydanticSchemaGenerationError:
            raise FastAPIError(
                f"Invalid args for response field! Hint: check that {model} is a valid Pydantic field type. If you are using a return type "
                "annotation that is not a valid Pydantic field (e.g. Union[Response, dict, None]) you can disable generating the response model "
                "from the type annotation with the path operation decorator parameter response_model=None. Read more: "
                "https://fastapi.tiangolo.com/tutorial/response-model/") from None
        self.run = validators.compile(self.schema)[1]
        self.write = serialize.compile(self.schema)

    def serialized(self, result, filters):
        try:
            value = self.run(_plain(result), validators.State(from_attributes=True))
        except Invalid as error:
            raise ResponseValidationError(placed(error, "response"), body=result) from None
        options = Dump("json", filters["by_alias"], filters["exclude_unset"], filters["exclude_defaults"], filters["exclude_none"])
        return self.write(value, options, filters["include"], filters["exclude"])


class APIRoute(BaseRoute):
    """A path, methods, and the function that answers."""

    def __init__(self, path, endpoint, *, response_model=_UNSET, status_code=None, tags=None, dependencies=None, summary=None,
                 description=None, response_description="Successful Response", responses=None, deprecated=None, name=None, methods=None,
                 operation_id=None, response_model_include=None, response_model_exclude=None, response_model_by_alias=True,
                 response_model_exclude_unset=False, response_model_exclude_defaults=False, response_model_exclude_none=False,
                 include_in_schema=True, response_class=None, callbacks=None, openapi_extra=None, generate_unique_id_function=None):
        self.path, self.endpoint, self.name = path, endpoint, name or getattr(endpoint, "__name__", type(endpoint).__name__)
        assert path.startswith("/") or not path, "Routed paths must start with '/'"
        self.methods = {m.upper() for m in methods or ["GET"]}
        self.status_code = int(status_code) if status_code is not None else None
        self.tags, self.summary, self.response_description = list(tags or []), summary, response_description
        self.description = description or inspect.cleandoc(endpoint.__doc__ or "")
        self.description = self.description.split("\f")[0].strip()
        self.responses, self.deprecated, self.include_in_schema = responses or {}, deprecated, include_in_schema
        self.operation_id, self.openapi_extra, self.callbacks = operation_id, openapi_extra, callbacks
        self.generate_unique_id_function = generate_unique_id_function or generate_unique_id
        self.dependencies = list(dependencies or [])
        self.response_class = response_class or JSONResponse
        module = getattr(inspect.unwrap(endpoint), "__module__", None)
        if response_model is _UNSET:
            response_model = annotation_of(getattr(endpoint, "__annotations__", {}).get("return"), endpoint)
            response_model = None if response_model is None or _has_response(response_model) and not get_args(response_model) else response_model
        self.response_model = response_model
        if response_model is not None:
            assert self.status_code not in (204, 304) and not (self.status_code or 200) < 200, \
                f"Status code {self.status_code} must not have a response body"
        self.response_field = None if response_model is None else ResponseField(response_model, module)
        self.filters = dict(include=response_model_include, exclude=response_model_exclude,
                            by_alias=response_model_by_alias, exclude_unset=response_model_exclude_unset,
                            exclude_defaults=response_model_exclude_defaults, exclude_none=response_model_exclude_none)
        self.regex, self.converters = compile_path(path)
        self.dependant = Dependant(endpoint, tuple(self.converters))
        for i, depends in enumerate(self.dependencies):
            self.dependant.add_dependency(f" {i}", depends, at=i)
        body = self.dependant.body_parameters()
        self.reads_form = any(p.info.place == "form" for p in body)
        self.embed = len(body) > 1 or any(p.info.embed for p in body) or self.reads_form and not body[0].is_group
        self.reads_body = bool(body)

    @property
    def path_format(self):
        return re.sub(r"{(\w+):\w+}", r"{\1}", self.path)

    @property
    def unique_id(self):
        return self.operation_id or self.generate_unique_id_function(self)

    async def _body(self, request):
        if not self.reads_body or self.reads_form:
            return None
        raw = await request.body()
        if not raw:
            return None
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind and kind != "application/json" and not (kind.startswith("application/") and kind.endswith("+json")):
            return raw
        try:
            return json.loads(raw)
        except json.JSONDecodeError as error:
            raise RequestValidationError([{"type": "json_invalid", "loc": ("body", error.pos), "msg": "JSON decode error", "input": {},
                                           "ctx": {"error": error.msg}}], body=error.doc) from error
        except Exception as error:
            raise HTTPException(400, "There was an error parsing the body") from error

    async def handle(self, scope, receive, send):
        request = Request(scope, receive, send)
        awaited = False
        async with contextlib.AsyncExitStack() as outer:
            async with contextlib.AsyncExitStack() as inner:
                response = await self._answer(request, (outer, inner))
            await response(scope, receive, send)
            awaited = True
        if not awaited:
            raise FastAPIError(
                "Response not awaited. There's a high chance that the application code is raising an exception and a dependency with yield "
                "has a block with a bare except, or a block with except Exception, and is not raising the exception again. Read more about it in "
                "the docs: https://fastapi.tiangolo.com/tutorial/dependencies/dependencies-with-yield/#dependencies-with-yield-and-except")

    async def _answer(self, request, stacks):
        body = await self._body(request)
        solver = Solver(request, body, self.embed, stacks, getattr(request.app, "dependency_overrides", {}))
        if self.reads_form:
            try:
                solver.form = await request.form()
            except Exception as error:
                raise HTTPException(400, "There was an error parsing the body") from error
        arguments = await solver.solve(self.dependant)
        if solver.errors:
            raise RequestValidationError(solver.errors, body=solver.form if self.reads_form else body)
        arguments = {name: value for name, value in arguments.items() if not name.startswith(" ")}
        if inspect.iscoroutinefunction(self.endpoint):
            result = await self.endpoint(**arguments)
        else:
            result = await run_in_threadpool(self.endpoint, **arguments)
        if isinstance(result, Response):
            if result.background is None:
                result.background = solver.background
            return result
        status = solver.response.status_code or self.status_code
        content = self._serialize(result)
        options = {"background": solver.background, **({"status_code": status} if status else {})}
        response = self.response_class(content, **options)
        if response.status_code < 200 or response.status_code in (204, 205, 304):
            response.body = b""
            response.raw_headers = [(k, v) for k, v in response.raw_headers if k not in (b"content-length",)]
        response.raw_headers.extend(solver.response.raw_headers)
        return response

    def _serialize(self, result):
        if self.response_field is not None:
            return self.response_field.serialized(result, self.filters)
        return jsonable_encoder(result) if issubclass(self.response_class, JSONResponse) else result


def _plain(value):
    """Rows of a database as dicts."""
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if hasattr(value, "keys") and hasattr(value, "__getitem__") and not isinstance(value, dict):
        return {key: value[key] for key in value.keys()}
    return value


class APIWebSocketRoute(BaseRoute):
    methods = None

    def __init__(self, path, endpoint, *, name=None, dependencies=None):
        self.path, self.endpoint, self.name = path, endpoint, name or endpoint.__name__
        self.dependencies = list(dependencies or [])
        self.regex, self.converters = compile_path(path)
        self.dependant = Dependant(endpoint, tuple(self.converters))
        for i, depends in enumerate(self.dependencies):
            self.dependant.add_dependency(f" {i}", depends, at=i)

    async def handle(self, scope, receive, send):
        websocket = WebSocket(scope, receive, send)
        async with contextlib.AsyncExitStack() as outer, contextlib.AsyncExitStack() as inner:
            solver = Solver(websocket, None, False, (outer, inner), getattr(websocket.app, "dependency_overrides", {}))
            arguments = await solver.solve(self.dependant)
            if solver.errors:
                raise WebSocketRequestValidationError(solver.errors)
            await self.endpoint(**{name: value for name, value in arguments.items() if not name.startswith(" ")})


class APIRouter(Router):
    """Endpoints that belong together, to be included in an application."""

    def __init__(self, *, prefix="", tags=None, dependencies=None, default_response_class=None, responses=None, callbacks=None,
                 routes=None, redirect_slashes=True, default=None, on_startup=None, on_shutdown=None, lifespan=None, deprecated=None,
                 include_in_schema=True, generate_unique_id_function=None, route_class=APIRoute, dependency_overrides_provider=None):
        if prefix:
            assert prefix.startswith("/"), "A path prefix must start with '/'"
            assert not prefix.endswith("/"), "A path prefix must not end with '/', as the routes will start with '/'"
        super().__init__(routes, redirect_slashes)
        self.prefix, self.tags, self.dependencies = prefix, list(tags or []), list(dependencies or [])
        self.default_response_class, self.responses = default_response_class, responses or {}
        self.deprecated, self.include_in_schema, self.route_class = deprecated, include_in_schema, route_class
        self.generate_unique_id_function, self.callbacks = generate_unique_id_function, callbacks or []
        self.on_startup, self.on_shutdown = list(on_startup or []), list(on_shutdown or [])
        self.lifespan = lifespan

    def add_api_route(self, path, endpoint, *, dependencies=None, tags=None, response_class=None, responses=None, deprecated=None,
                      include_in_schema=True, generate_unique_id_function=None, **options):
        made = dict(tags=self.tags + list(tags or []), dependencies=self.dependencies + list(dependencies or []),
                    response_class=response_class or self.default_response_class, responses={**self.responses, **(responses or {})},
                    deprecated=deprecated or self.deprecated, include_in_schema=include_in_schema and self.include_in_schema,
                    generate_unique_id_function=generate_unique_id_function or self.generate_unique_id_function, **options)
        self.routes.append(self.route_class(self.prefix + path, endpoint, **made))
        self.routes[-1].options = made

    def api_route(self, path, *, methods=None, **options):
        def decorate(func):
            self.add_api_route(path, func, methods=methods, **options)
            return func
        return decorate

    def get(self, path, **options):
        return self.api_route(path, methods=["GET"], **options)

    def post(self, path, **options):
        return self.api_route(path, methods=["POST"], **options)

    def put(self, path, **options):
        return self.api_route(path, methods=["PUT"], **options)

    def delete(self, path, **options):
        return self.api_route(path, methods=["DELETE"], **options)

    def patch(self, path, **options):
        return self.api_route(path, methods=["PATCH"], **options)

    def options(self, path, **options):
        return self.api_route(path, methods=["OPTIONS"], **options)

    def head(self, path, **options):
        return self.api_route(path, methods=["HEAD"], **options)

    def trace(self, path, **options):
        return self.api_route(path, methods=["TRACE"], **options)

    def add_api_websocket_route(self, path, endpoint, name=None, *, dependencies=None):
        self.routes.append(APIWebSocketRoute(self.prefix + path, endpoint, name=name,
                                             dependencies=self.dependencies + list(dependencies or [])))

    def websocket(self, path, name=None, *, dependencies=None):
        def decorate(func):
            self.add_api_websocket_route(path, func, name, dependencies=dependencies)
            return func
        return decorate

    websocket_route = websocket

    def include_router(self, router, *, prefix="", tags=None, dependencies=None, default_response_class=None, responses=None, callbacks=None,
                       deprecated=None, include_in_schema=True, generate_unique_id_function=None):
        assert router is not self, "Cannot include the same APIRouter instance into itself. Did you mean to include a different router?"
        if prefix:
            assert prefix.startswith("/"), "A path prefix must start with '/'"
            assert not prefix.endswith("/"), "A path prefix must not end with '/', as the routes will start with '/'"
        else:
            for route in router.routes:
                if not getattr(route, "path", None):
                    raise FastAPIError(f"Prefix and path cannot be both empty (path operation: {getattr(route, 'name', '')})")
        for route in router.routes:
            if isinstance(route, APIRoute):
                made = dict(route.options)
                made["tags"] = self.tags + list(tags or []) + route.tags
                made["dependencies"] = self.dependencies + list(dependencies or []) + route.dependencies
                made["responses"] = {**self.responses, **(responses or {}), **route.responses}
                made["response_class"] = made.get("response_class") or default_response_class or self.default_response_class
                made["deprecated"] = route.deprecated or deprecated or self.deprecated
                made["include_in_schema"] = route.include_in_schema and include_in_schema and self.include_in_schema
                made["generate_unique_id_function"] = made.get("generate_unique_id_function") or generate_unique_id_function or \
                    self.generate_unique_id_function
                self.routes.append(type(route)(self.prefix + prefix + route.path, route.endpoint, **made))
                self.routes[-1].options = made
            elif isinstance(route, APIWebSocketRoute):
                self.routes.append(APIWebSocketRoute(self.prefix + prefix + route.path, route.endpoint, name=route.name,
                                                     dependencies=self.dependencies + list(dependencies or []) + route.dependencies))
            elif isinstance(route, Mount):
                self.routes.append(Mount(prefix + route.path, route.app, name=route.name))
            elif isinstance(route, Route):
                self.routes.append(Route(prefix + route.path, route.endpoint, methods=list(route.methods), name=route.name))
        self.on_startup += getattr(router, "on_startup", [])
        self.on_shutdown += getattr(router, "on_shutdown", [])
        if getattr(router, "lifespan", None) is not None:
            self.lifespan = router.lifespan if self.lifespan is None else _both(self.lifespan, router.lifespan)

    def add_event_handler(self, event, func):
        (self.on_startup if event == "startup" else self.on_shutdown).append(func)

    def on_event(self, event):
        def decorate(func):
            self.add_event_handler(event, func)
            return func
        return decorate


def _both(outer, inner):
    @contextlib.asynccontextmanager
    async def merged(app):
        async with outer(app) as first, inner(app) as second:
            yield {**(second or {}), **(first or {})} if first is not None or second is not None else None
    return merged
