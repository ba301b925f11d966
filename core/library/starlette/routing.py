"""Routes: which function answers which path."""
import inspect
import re

from .concurrency import run_in_threadpool
from .exceptions import HTTPException
from .requests import Request
from .responses import PlainTextResponse, RedirectResponse
from .websockets import WebSocket

_CONVERTERS = {"str": ("[^/]+", str), "int": ("[0-9]+", int), "float": (r"[0-9]+(?:\.[0-9]+)?", float),
               "path": (".*", str), "uuid": ("[0-9a-fA-F]{8}-?(?:[0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}", str)}
_PARAMETER = re.compile(r"{([a-zA-Z_]\w*)(:[a-zA-Z_]\w*)?}")


def compile_path(path):
    """(regular expression, converters by name) of a path such as /items/{id}."""
    pattern, at, converters = "", 0, {}
    for match in _PARAMETER.finditer(path):
        name, kind = match[1], (match[2] or ":str")[1:]
        if kind not in _CONVERTERS:
            raise AssertionError(f"Unknown path convertor '{kind}'")
        if name in converters:
            raise ValueError(f"Duplicated param name {name} at path {path}")
        pattern += re.escape(path[at:match.start()]) + f"(?P<{name}>{_CONVERTERS[kind][0]})"
        converters[name] = _CONVERTERS[kind][1]
        at = match.end()
    return re.compile("^" + pattern + re.escape(path[at:]) + "$"), converters


class BaseRoute:
    """One path and what answers it."""

    def matches(self, path):
        found = self.regex.match(path)
        if found is None:
            return None
        return {name: self.converters[name](value) for name, value in found.groupdict().items()}

    def url_path_for(self, name, **params):
        if name != self.name:
            return None
        return _PARAMETER.sub(lambda m: str(params[m[1]]), self.path)


class Route(BaseRoute):
    def __init__(self, path, endpoint, *, methods=None, name=None, include_in_schema=True):
        self.path, self.endpoint = path, endpoint
        self.name = name or getattr(endpoint, "__name__", type(endpoint).__name__)
        if methods is None and inspect.isclass(endpoint):  # the class says itself which it has
            methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"]
        self.methods = {m.upper() for m in methods or ["GET"]}
        if "GET" in self.methods:
            self.methods.add("HEAD")
        self.regex, self.converters = compile_path(path)

    async def handle(self, scope, receive, send):
        request = Request(scope, receive, send)
        if inspect.isclass(self.endpoint):
            return await self.endpoint(scope, receive, send)
        if inspect.iscoroutinefunction(self.endpoint):
            response = await self.endpoint(request)
        else:
            response = await run_in_threadpool(self.endpoint, request)
        await response(scope, receive, send)


class WebSocketRoute(BaseRoute):
    methods = None

    def __init__(self, path, endpoint, *, name=None):
        self.path, self.endpoint = path, endpoint
        self.name = name or endpoint.__name__
        self.regex, self.converters = compile_path(path)

    async def handle(self, scope, receive, send):
        if inspect.isclass(self.endpoint):
            await self.endpoint(scope, receive, send)
        else:
            await self.endpoint(WebSocket(scope, receive, send))


class Mount:
    """Another application under a prefix."""

    def __init__(self, path, app=None, routes=None, name=None):
        self.path = path.rstrip("/")
        self.app = app if app is not None else Router(routes)
        self.name = name

    def url_path_for(self, name, **params):
        if self.name is not None and name == self.name and "path" in params:
            return f"{self.path}/{str(params['path']).lstrip('/')}"
        if self.name:
            if not name.startswith(f"{self.name}:"):
                return None
            name = name.removeprefix(f"{self.name}:")
        for route in getattr(self.app, "routes", []):
            path = route.url_path_for(name, **params)
            if path is not None:
                return self.path + path
        return None


class Router:
    """Finds the first route that fits."""

    def __init__(self, routes=None, redirect_slashes=True):
        self.routes = list(routes or [])
        self.redirect_slashes = redirect_slashes

    def url_path_for(self, name, **params):
        for route in self.routes:
            path = route.url_path_for(name, **params)
            if path is not None:
                return path
        raise LookupError(f'No route exists for name "{name}" and params "{", ".join(params)}".')

    async def __call__(self, scope, receive, send):
        path, kind = scope["path"], scope["type"]
        scope.setdefault("router", self)
        wrong_method = None
        for route in self.routes:
            if isinstance(route, Mount):
                if path == route.path or path.startswith(route.path + "/"):
                    inner = {**scope, "path": path[len(route.path):] or "/", "root_path": route.path}
                    return await route.app(inner, receive, send)
                continue
            if (route.methods is None) != (kind == "websocket"):
                continue
            params = route.matches(path)
            if params is None:
                continue
            if kind == "http" and scope["method"] not in route.methods:
                wrong_method = wrong_method or route
                continue
            scope["path_params"], scope["endpoint"], scope["route"] = params, route.endpoint, route
            return await route.handle(scope, receive, send)
        if kind == "websocket":
            return await send({"type": "websocket.close", "code": 1000, "reason": ""})
        if wrong_method is not None:
            return await self.fail(scope, receive, send, 405,
                                   {"Allow": ", ".join(sorted(wrong_method.methods))})
        if self.redirect_slashes and path != "/":
            other = path.rstrip("/") if path.endswith("/") else path + "/"
            if any(not isinstance(r, Mount) and r.methods is not None and r.matches(other) is not None
                   for r in self.routes):
                from .datastructures import URL
                url = str(URL(scope={**scope, "path": other}))
                return await RedirectResponse(url)(scope, receive, send)
        await self.fail(scope, receive, send, 404)

    async def fail(self, scope, receive, send, status, headers=None):
        if "app" in scope:
            raise HTTPException(status, headers=headers)
        await PlainTextResponse(HTTPException(status).detail, status, headers)(scope, receive, send)
