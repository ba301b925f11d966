"""Requests, as handlers see them."""
import json

from .datastructures import URL, Address, FormData, Headers, QueryParams, State


class ClientDisconnect(Exception):
    """The client is gone."""


class HTTPConnection:
    """What requests and websockets have in common."""

    def __init__(self, scope, receive=None):
        self.scope = scope

    def __getitem__(self, key):
        return self.scope[key]

    @property
    def app(self):
        return self.scope["app"]

    @property
    def url(self):
        return URL(scope=self.scope)

    @property
    def base_url(self):
        url = self.url
        return URL(f"{url.scheme}://{url.netloc}/")

    @property
    def headers(self):
        return Headers(scope=self.scope)

    @property
    def query_params(self):
        return QueryParams(self.scope["query_string"])

    @property
    def path_params(self):
        return self.scope.get("path_params", {})

    @property
    def cookies(self):
        pairs = [part.strip().partition("=") for part in self.headers.get("cookie", "").split(";") if "=" in part]
        return {name: value.strip('"') for name, _, value in pairs}

    @property
    def client(self):
        given = self.scope.get("client")
        return None if given is None else Address(*given)

    @property
    def state(self):
        return State(self.scope.setdefault("state", {}))

    @property
    def session(self):
        assert "session" in self.scope, "SessionMiddleware must be installed to access request.session"
        return self.scope["session"]

    @property
    def auth(self):
        assert "auth" in self.scope, "AuthenticationMiddleware must be installed to access request.auth"
        return self.scope["auth"]

    @property
    def user(self):
        assert "user" in self.scope, "AuthenticationMiddleware must be installed to access request.user"
        return self.scope["user"]

    def url_for(self, name, /, **params):
        path = self.scope["router"].url_path_for(name, **params)
        return URL(str(self.base_url).rstrip("/") + path)


class Request(HTTPConnection):
    def __init__(self, scope, receive=None, send=None):
        super().__init__(scope)
        self._receive, self._send = receive, send

    @property
    def method(self):
        return self.scope["method"]

    @property
    def receive(self):
        return self._receive

    async def stream(self):
        """The body's pieces, as they come."""
        if hasattr(self, "_body"):
            yield self._body
            yield b""
            return
        while True:
            message = await self._receive()
            if message["type"] == "http.disconnect":
                raise ClientDisconnect()
            if message.get("body"):
                yield message["body"]
            if not message.get("more_body", False):
                break
        yield b""

    async def body(self):
        if not hasattr(self, "_body"):
            self._body = b"".join([piece async for piece in self.stream()])
        return self._body

    async def json(self):
        if not hasattr(self, "_json"):
            self._json = json.loads(await self.body())
        return self._json

    async def form(self):
        if not hasattr(self, "_form"):
            from .formparsers import parse_form
            self._form = FormData(parse_form(await self.body(), self.headers.get("content-type", "")))
        return self._form

    async def is_disconnected(self):
        return False
