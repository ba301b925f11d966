"""Endpoints."""
import contextlib
import inspect
import json

from pydantic import BaseModel
from pydantic.errors import Invalid
from pydantic.schema import validate
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Router, compile_path
from starlette.websockets import WebSocket

from .dependencies import Dependant, Solver
from .encoders import jsonable_encoder
from .exceptions import RequestValidationError, ResponseValidationError

_UNSET = object()


class APIRoute(BaseRoute):
    """A path, methods, and the function that answers."""

    def __init__(self, path, endpoint, *, methods=None, name=None, response_model=_UNSET, status_code=None, tags=None,
                 dependencies=None, summary=None, description=None, response_description="", responses=None,
                 deprecated=None, operation_id=None, response_model_include=None, response_model_exclude=None,
                 response_model_by_alias=True, response_model_exclude_unset=False,
                 response_model_exclude_defaults=False, response_model_exclude_none=False, include_in_schema=True,
                 response_class=None, openapi_extra=None, **options):
        self.path, self.endpoint, self.name = path, endpoint, name or endpoint.__name__
        self.methods = {m.upper() for m in methods or ["GET"]}
        self.status_code = int(status_code) if status_code is not None else None
        self.tags = tags or []
        self.dependencies = list(dependencies or [])
        self.response_class = response_class or JSONResponse
        if response_model is _UNSET:
            response_model = self._annotated()
        self.response_model = response_model
        self.filters = dict(include=response_model_include, exclude=response_model_exclude,
                            by_alias=response_model_by_alias, exclude_unset=response_model_exclude_unset,
                            exclude_defaults=response_model_exclude_defaults, exclude_none=response_model_exclude_none)
        self.regex, self.converters = compile_path(path)
        names = tuple(self.converters)
        self.dependant = Dependant(endpoint, names)
        for i, depends in enumerate(self.dependencies):
            self.dependant.dependencies.insert(i, (f" {i}", Dependant(depends.dependency, names, depends.use_cache)))
        body = self.dependant.body_parameters()
        self.reads_form = any(p.info.place == "form" for p in body)
        self.embed = self.reads_form or len(body) > 1 or any(p.info.embed for p in body)
        self.reads_body = bool(body)

    def _annotated(self):
        annotation = self.endpoint.__annotations__.get("return")
        if isinstance(annotation, str):
            import sys
            annotation = eval(annotation, dict(vars(sys.modules[self.endpoint.__module__])))
        if isinstance(annotation, type) and issubclass(annotation, Response):
            return None
        return annotation

    async def _body(self, request):
        if not self.reads_body:
            return None
        if self.reads_form:
            form = await request.form()
            return {key: form.get(key) for key in form}
        raw = await request.body()
        if not raw:
            return None
        kind = request.headers.get("content-type", "")
        if kind and "json" not in kind:
            return raw.decode("utf-8", "replace")
        try:
            return json.loads(raw)
        except ValueError as error:
            at = getattr(error, "pos", 0)
            raise RequestValidationError(
                [{"type": "json_invalid", "loc": ("body", at), "msg": "JSON decode error", "input": {},
                  "ctx": {"error": getattr(error, "msg", str(error))}}], body=raw) from None

    async def handle(self, scope, receive, send):
        request = Request(scope, receive, send)
        response = await self._answer(request)
        await response(scope, receive, send)

    async def _answer(self, request):
        body = await self._body(request)
        async with contextlib.AsyncExitStack() as stack:
            overrides = getattr(request.app, "dependency_overrides", {})
            solver = Solver(request, body, self.embed, stack, overrides)
            solver.form = await request.form() if self.reads_form else None
            arguments = await solver.solve(self.dependant)
            if solver.errors:
                raise RequestValidationError(solver.errors, body=body)
            arguments = {name: value for name, value in arguments.items() if not name.startswith(" ")}
            if inspect.iscoroutinefunction(self.endpoint):
                result = await self.endpoint(**arguments)
            else:
                result = await run_in_threadpool(self.endpoint, **arguments)
            if isinstance(result, Response):
                if result.background is None:
                    result.background = solver.background
                return result
            status = solver.response.status_code or self.status_code or 200
            content = self._serialize(result)
            response = self.response_class(content, status_code=status, background=solver.background) if not (
                status < 200 or status in (204, 304)) else Response(status_code=status, background=solver.background)
            response.raw_headers.extend(solver.response.raw_headers)
            return response
        raise RuntimeError("No response object was returned: a dependency swallowed an exception.")

    def _serialize(self, result):
        if self.response_model is None:
            return jsonable_encoder(result) if issubclass(self.response_class, JSONResponse) else result
        if isinstance(result, BaseModel):
            # Only what the client sent or the handler set, told from defaults; the model filters what it does not have.
            result = result.model_dump(by_alias=False, exclude_unset=self.filters["exclude_unset"])
        elif isinstance(result, list):
            result = [r.model_dump() if isinstance(r, BaseModel) else _plain(r) for r in result]
        else:
            result = _plain(result)
        try:
            made = validate(self.response_model, result, {"from_attributes": True, "populate_by_name": True})
        except Invalid as error:
            raise ResponseValidationError([{**e, "loc": ("response", *e["loc"])} for e in error.errors],
                                          body=result) from None
        return jsonable_encoder(made, **self.filters)


def _plain(value):
    """Rows of a database as dicts."""
    if hasattr(value, "keys") and hasattr(value, "__getitem__") and not isinstance(value, dict):
        return {key: value[key] for key in value.keys()}
    return value


class APIWebSocketRoute(BaseRoute):
    methods = None

    def __init__(self, path, endpoint, *, name=None, dependencies=None):
        self.path, self.endpoint, self.name = path, endpoint, name or endpoint.__name__
        self.regex, self.converters = compile_path(path)
        self.dependant = Dependant(endpoint, tuple(self.converters))

    async def handle(self, scope, receive, send):
        websocket = WebSocket(scope, receive, send)
        async with contextlib.AsyncExitStack() as stack:
            solver = Solver(websocket, None, False, stack, getattr(websocket.app, "dependency_overrides", {}))
            arguments = await solver.solve(self.dependant)
            if solver.errors:
                await websocket.close(1008)
                return
            await self.endpoint(**arguments)


class APIRouter(Router):
    """Endpoints that belong together, to be included in an application."""

    def __init__(self, *, prefix="", tags=None, dependencies=None, default_response_class=None, responses=None,
                 routes=None, redirect_slashes=True, on_startup=None, on_shutdown=None, lifespan=None, **options):
        if prefix:
            assert prefix.startswith("/"), "A path prefix must start with '/'"
            assert not prefix.endswith("/"), "A path prefix must not end with '/', as the routes will start with '/'"
        super().__init__(routes, redirect_slashes)
        self.prefix, self.tags, self.dependencies = prefix, list(tags or []), list(dependencies or [])
        self.default_response_class = default_response_class
        self.on_startup, self.on_shutdown = list(on_startup or []), list(on_shutdown or [])
        self.lifespan = lifespan

    def add_api_route(self, path, endpoint, *, dependencies=None, tags=None, response_class=None, **options):
        self.routes.append(APIRoute(self.prefix + path, endpoint, tags=self.tags + list(tags or []),
                                    dependencies=self.dependencies + list(dependencies or []),
                                    response_class=response_class or self.default_response_class, **options))
        self.routes[-1].options = options

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

    def websocket(self, path, name=None, *, dependencies=None):
        def decorate(func):
            self.routes.append(APIWebSocketRoute(self.prefix + path, func, name=name, dependencies=dependencies))
            return func
        return decorate

    def include_router(self, router, *, prefix="", tags=None, dependencies=None, default_response_class=None,
                       responses=None, **options):
        for route in router.routes:
            if isinstance(route, APIRoute):
                self.routes.append(APIRoute(
                    self.prefix + prefix + route.path, route.endpoint, methods=route.methods, name=route.name,
                    tags=self.tags + list(tags or []) + route.tags, status_code=route.status_code,
                    response_model=route.response_model, response_class=route.response_class,
                    dependencies=self.dependencies + list(dependencies or []) + route.dependencies,
                    **{f"response_model_{k}": v for k, v in route.filters.items()}))
            elif isinstance(route, APIWebSocketRoute):
                self.routes.append(APIWebSocketRoute(self.prefix + prefix + route.path, route.endpoint, name=route.name))
            elif not isinstance(route, Mount):
                self.routes.append(type(route)(prefix + route.path, route.endpoint, methods=route.methods))
        self.on_startup += getattr(router, "on_startup", [])
        self.on_shutdown += getattr(router, "on_shutdown", [])

    def add_event_handler(self, event, func):
        (self.on_startup if event == "startup" else self.on_shutdown).append(func)

    def on_event(self, event):
        def decorate(func):
            self.add_event_handler(event, func)
            return func
        return decorate
