"""Which handler answers which request."""
import fnmatch
import inspect
import os
import re
from urllib.parse import quote, unquote

from yarl import URL

from . import hdrs
from .web_exceptions import HTTPException, HTTPForbidden, HTTPMethodNotAllowed, HTTPNotFound

_NAME = re.compile(r"\{([_a-zA-Z][_a-zA-Z0-9]*)(?::((?:[^{}]|\{[^{}]*\})+))?\}")


def _index_of(folder, prefix, name):
    """A page with links to what is in a folder."""
    from .web_response import Response
    title = f"Index of /{name}"
    entries = [entry + ("/" if os.path.isdir(os.path.join(folder, entry)) else "") for entry in sorted(os.listdir(folder))]
    links = "\n".join(f'<li><a href="{prefix}/{name and name.rstrip("/") + "/"}{entry}">{entry}</a></li>' for entry in entries)
    return Response(text=f"<html>\n<head>\n<title>{title}</title>\n</head>\n<body>\n<h1>{title}</h1>\n<ul>\n{links}\n</ul>\n</body>\n"
                         "</html>", content_type="text/html")


def _awaitable(function):
    async def handler(request):
        result = function(request)
        return await result if inspect.isawaitable(result) else result
    handler.__name__ = getattr(function, "__name__", "handler")
    return handler


class AbstractRoute:
    """A method and a handler."""

    def __init__(self, method, handler, resource=None):
        self.method = method.upper()
        if inspect.isclass(handler) and hasattr(handler, "_iter"):
            pass
        elif not callable(handler):
            raise TypeError(f"Only async functions are allowed as web-handlers, got {handler!r}")
        elif not (inspect.iscoroutinefunction(handler) or inspect.iscoroutinefunction(getattr(handler, "__call__", None)) or
                  inspect.isclass(handler) or inspect.isgeneratorfunction(handler)):
            import warnings
            warnings.warn("Bare functions are deprecated, use async ones", DeprecationWarning)
            handler = _awaitable(handler)
        self._handler = handler
        self._resource = resource

    handler = property(lambda self: self._handler)
    resource = property(lambda self: self._resource)
    name = property(lambda self: None if self._resource is None else self._resource.name)

    def __repr__(self):
        return f"<ResourceRoute [{self.method}] {self._resource} -> {self._handler!r}"


class Resource:
    """A path, and the routes under it. `{name}` stands for a segment, `{name:regular expression}` for what fits."""

    def __init__(self, path, name=None):
        self.canonical = path
        self.name = name
        self._routes = []
        self._pattern, self._parts = self._compile(path)
        start = path.partition("{")[0]
        self.fixed_start = (start.rpartition("/")[0] if "{" in path else start) or "/"

    def _compile(self, path):
        pattern, parts, at = "", [], 0
        for match in _NAME.finditer(path):
            pattern += re.escape(path[at:match.start()]) + f"(?P<{match[1]}>{match[2] or '[^{}/]+'})"
            parts += [path[at:match.start()], match]
            at = match.end()
        return re.compile(pattern + re.escape(path[at:])), parts + [path[at:]]

    def add_route(self, method, handler):
        for route in self._routes:
            if route.method in (method.upper(), hdrs.METH_ANY):
                raise RuntimeError("Added route will never be executed, method {route.method} is already registered"
                                   .format(route=route))
        route = AbstractRoute(method, handler, self)
        self._routes.append(route)
        return route

    def match(self, path):
        found = self._pattern.fullmatch(path)
        return None if found is None else {name: unquote(value) for name, value in found.groupdict().items()}

    def url_for(self, **names):
        text = ""
        for part in self._parts:
            text += part if isinstance(part, str) else quote(str(names[part[1]]), safe="")
        return URL(text, encoded=True)

    def get_info(self):
        return {"path": self.canonical}

    def __iter__(self):
        return iter(self._routes)

    def __len__(self):
        return len(self._routes)

    def __repr__(self):
        kind = "Plain" if len(self._parts) == 1 else "Dynamic"
        return f"<{kind}Resource {self.name + ' ' if self.name else ''} {self.canonical}>"


class UrlMappingMatchInfo(dict):
    """The names of the path, and the route."""

    def __init__(self, names, route, apps):
        super().__init__(names)
        self._route = route
        self.apps = apps

    route = property(lambda self: self._route)
    handler = property(lambda self: self._route.handler)
    http_exception = None

    def __repr__(self):
        return f"<MatchInfo {dict.__repr__(self)}: {self._route}>"


class UrlDispatcher:
    """All resources of an application, asked in the order in which they were added."""

    def __init__(self):
        self._resources = []
        self._named = {}
        self._subapps = []  # of (prefix, application)
        self._domains = []  # of (pattern of the host, application)

    def add_resource(self, path, *, name=None):
        if path and not path.startswith("/"):
            raise ValueError("path should be started with / or be empty")
        if self._resources and self._resources[-1].canonical == path and self._resources[-1].name == name:
            return self._resources[-1]
        resource = Resource(path, name)
        if name is not None:
            if name in self._named:
                raise ValueError(f"Duplicate {name!r}, already handled by {self._named[name]!r}")
            self._named[name] = resource
        self._resources.append(resource)
        return resource

    def add_route(self, method, path, handler, *, name=None, expect_handler=None):
        return self.add_resource(path, name=name).add_route(method, handler)

    def add_get(self, path, handler, *, name=None, allow_head=True, **kwargs):
        resource = self.add_resource(path, name=name)
        if allow_head:
            resource.add_route("HEAD", handler)
        return resource.add_route("GET", handler)

    def add_head(self, path, handler, **kwargs):
        return self.add_route("HEAD", path, handler, **kwargs)

    def add_options(self, path, handler, **kwargs):
        return self.add_route("OPTIONS", path, handler, **kwargs)

    def add_post(self, path, handler, **kwargs):
        return self.add_route("POST", path, handler, **kwargs)

    def add_put(self, path, handler, **kwargs):
        return self.add_route("PUT", path, handler, **kwargs)

    def add_patch(self, path, handler, **kwargs):
        return self.add_route("PATCH", path, handler, **kwargs)

    def add_delete(self, path, handler, **kwargs):
        return self.add_route("DELETE", path, handler, **kwargs)

    def add_view(self, path, handler, **kwargs):
        return self.add_route("*", path, handler, **kwargs)

    def add_static(self, prefix, path, **kwargs):
        from .web_response import FileResponse

        prefix = prefix.rstrip("/")
        if not os.path.isdir(str(path)):
            raise ValueError(f"'{path}' does not exist")

        async def send_file(request):
            name = request.match_info["filename"]
            full = os.path.normpath(os.path.join(str(path), name))
            if os.path.isfile(full) and (full + "/").startswith(os.path.normpath(str(path)) + "/"):
                return FileResponse(full)
            if not os.path.isdir(full):
                raise HTTPNotFound()
            if not kwargs.get("show_index"):
                raise HTTPForbidden()
            return _index_of(full, prefix, name)

        return self.add_get(prefix + "/{filename:.*}", send_file, name=kwargs.get("name"))

    def add_routes(self, routes):
        return [route for definition in routes for route in definition.register(self)]

    def resources(self):
        return list(self._resources)

    def routes(self):
        return [route for resource in self._resources for route in resource]

    def named_resources(self):
        return dict(self._named)

    def __getitem__(self, name):
        return self._named[name]

    def __contains__(self, name):
        return name in self._named

    def _has(self, request, path):
        """Whether a request with another path would come to a handler."""
        try:
            self.resolve(request, None, path)
        except HTTPException:
            return False
        return True

    def resolve(self, request, app, path=None):
        """The match; raises HTTPNotFound or HTTPMethodNotAllowed."""
        path = request.rel_url.raw_path if path is None else path
        allowed = set()
        for prefix, sub in self._subapps:
            if path == prefix or path.startswith(prefix + "/"):
                match = sub.router.resolve(request, sub, path[len(prefix):] or "/")
                match.apps.insert(0, app)
                return match
        for resource in self._candidates(path):
            names = resource.match(path)
            if names is None:
                continue
            for route in resource:
                if route.method in (request.method, hdrs.METH_ANY):
                    return UrlMappingMatchInfo(names, route, [app])
                allowed.add(route.method)
        for pattern, sub in self._domains:
            if fnmatch.fnmatchcase(request.host.partition(":")[0].lower(), pattern):
                match = sub.router.resolve(request, sub, path)
                match.apps.insert(0, app)
                return match
        if allowed:
            raise HTTPMethodNotAllowed(request.method, allowed)
        raise HTTPNotFound()

    def _candidates(self, path):
        """The resources that may fit: those whose fixed beginning is the longest come first."""
        by_start = {}
        for resource in self._resources:
            by_start.setdefault(resource.fixed_start, []).append(resource)
        while True:
            yield from by_start.get(path, ())
            if path == "/":
                return
            path = path.rpartition("/")[0] or "/"


class RouteDef:
    """A route to be added later."""

    def __init__(self, method, path, handler, kwargs):
        self.method = method
        self.path = path
        self.handler = handler
        self.kwargs = kwargs

    def register(self, router):
        adder = getattr(router, "add_" + self.method.lower(), None)
        if self.method in hdrs.METH_ALL and adder is not None:
            return [adder(self.path, self.handler, **self.kwargs)]
        return [router.add_route(self.method, self.path, self.handler, **self.kwargs)]

    def __repr__(self):
        return f"<RouteDef {self.method} {self.path} -> {self.handler.__name__!r}>"


class _StaticDef:
    def __init__(self, prefix, path, kwargs):
        self.prefix = prefix
        self.path = path
        self.kwargs = kwargs

    def register(self, router):
        return [router.add_static(self.prefix, self.path, **self.kwargs)]


def route(method, path, handler, **kwargs):
    return RouteDef(method, path, handler, kwargs)


def head(path, handler, **kwargs):
    return route("HEAD", path, handler, **kwargs)


def options(path, handler, **kwargs):
    return route("OPTIONS", path, handler, **kwargs)


def get(path, handler, *, name=None, allow_head=True, **kwargs):
    return route("GET", path, handler, name=name, allow_head=allow_head, **kwargs)


def post(path, handler, **kwargs):
    return route("POST", path, handler, **kwargs)


def put(path, handler, **kwargs):
    return route("PUT", path, handler, **kwargs)


def patch(path, handler, **kwargs):
    return route("PATCH", path, handler, **kwargs)


def delete(path, handler, **kwargs):
    return route("DELETE", path, handler, **kwargs)


def view(path, handler, **kwargs):
    return route("*", path, handler, **kwargs)


def static(prefix, path, **kwargs):
    return _StaticDef(prefix, path, kwargs)


class RouteTableDef(list):
    """Routes collected by decorators."""

    def route(self, method, path, **kwargs):
        def add(handler):
            self.append(RouteDef(method, path, handler, kwargs))
            return handler
        return add

    def head(self, path, **kwargs):
        return self.route("HEAD", path, **kwargs)

    def get(self, path, **kwargs):
        return self.route("GET", path, **kwargs)

    def post(self, path, **kwargs):
        return self.route("POST", path, **kwargs)

    def put(self, path, **kwargs):
        return self.route("PUT", path, **kwargs)

    def patch(self, path, **kwargs):
        return self.route("PATCH", path, **kwargs)

    def delete(self, path, **kwargs):
        return self.route("DELETE", path, **kwargs)

    def options(self, path, **kwargs):
        return self.route("OPTIONS", path, **kwargs)

    def view(self, path, **kwargs):
        return self.route("*", path, **kwargs)

    def static(self, prefix, path, **kwargs):
        self.append(_StaticDef(prefix, path, kwargs))
