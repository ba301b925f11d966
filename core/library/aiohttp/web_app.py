"""Applications: routes, middlewares, and what happens at the start and the end."""
import functools
from collections.abc import MutableMapping

from .tracing import Signal
from .web_routing import UrlDispatcher


class AppKey:
    """A key of an application's items, with the type of what it stands for."""

    def __init__(self, name, t=object):
        self._name = f"__main__.{name}"
        self._t = t

    def __repr__(self):
        return f"<AppKey({self._name}, type={self._t.__name__})>"


class Application(MutableMapping):
    """Answers requests by its routes; a mapping for what its handlers share."""

    def __init__(self, *, logger=None, router=None, middlewares=(), handler_args=None, client_max_size=1024 ** 2,
                 loop=None, debug=...):
        self._state, self._client_max_size = {}, client_max_size
        self._router = UrlDispatcher()
        self._middlewares = list(middlewares)
        self._frozen = False
        self._subapps = []
        self._logger = logger
        self.on_startup, self.on_shutdown, self.on_cleanup = Signal(), Signal(), Signal()
        self.on_response_prepare = Signal()
        self.cleanup_ctx = []
        self._exits = []

    @property
    def logger(self):
        if self._logger is None:
            import logging
            self._logger = logging.getLogger("aiohttp.web")
        return self._logger

    debug = False
    router = property(lambda self: self._router)
    middlewares = property(lambda self: self._middlewares)
    frozen = property(lambda self: self._frozen)

    def __eq__(self, other):
        return self is other

    __hash__ = object.__hash__

    def __getitem__(self, key):
        return self._state[key]

    def __setitem__(self, key, value):
        self._state[key] = value

    def __delitem__(self, key):
        del self._state[key]

    def __len__(self):
        return len(self._state)

    def __iter__(self):
        return iter(self._state)

    def __bool__(self):
        return True

    def __repr__(self):
        return f"<Application 0x{id(self):x}>"

    def add_routes(self, routes):
        return self._router.add_routes(routes)

    def add_subapp(self, prefix, subapp):
        prefix = prefix.rstrip("/")
        if prefix in ("", "/"):
            raise ValueError("Prefix cannot be empty")
        self._router._subapps.append((prefix, subapp))
        self._subapps.append(subapp)

    def add_domain(self, domain, subapp):
        """Another application for requests to that host; `*` stands for anything in its name."""
        if not isinstance(domain, str):
            raise TypeError("Domain must be str")
        if "://" in domain:
            raise ValueError("Scheme not supported")
        self._router._domains.append((domain.lower(), subapp))
        self._subapps.append(subapp)

    # -- its life --

    async def startup(self):
        self._frozen = True
        for subapp in self._subapps:
            await subapp.startup()
        for context in self.cleanup_ctx:
            generator = context(self).__aiter__()
            await generator.__anext__()
            self._exits.append(generator)
        await self.on_startup.send(self)

    async def shutdown(self):
        await self.on_shutdown.send(self)
        for subapp in self._subapps:
            await subapp.shutdown()

    async def cleanup(self):
        await self.on_cleanup.send(self)
        for generator in reversed(self._exits):
            try:
                await generator.__anext__()
            except StopAsyncIteration:
                pass
            else:
                raise RuntimeError(f"{generator!r} has more than one 'yield'")
        self._exits.clear()
        for subapp in self._subapps:
            await subapp.cleanup()

    # -- requests --

    async def _handle(self, request):
        from .web_exceptions import HTTPException
        try:
            match = self._router.resolve(request, self)
            handler, apps = match.handler, match.apps
            request._match_info = match
        except HTTPException as error:
            failure = error

            async def handler(request):
                raise failure
            apps = [self]
            from .web_routing import UrlMappingMatchInfo
            request._match_info = UrlMappingMatchInfo({}, None, [self])
        request._apps = apps
        for app in reversed(apps):
            for middleware in reversed(app._middlewares):
                handler = functools.partial(middleware, handler=handler)
        return await handler(request)
