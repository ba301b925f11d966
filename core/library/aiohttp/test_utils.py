"""Servers and clients for the tests of an application."""
import asyncio
import unittest

from yarl import URL

from .client import ClientSession
from .cookiejar import CookieJar
from .web_runner import AppRunner, Server, ServerRunner, TCPSite

_next_port = 33000


def unused_port():
    """A port that nobody listens at."""
    global _next_port
    _next_port += 1
    return _next_port


class BaseTestServer:
    """A server at a port of its own."""

    __test__ = False

    def __init__(self, *, scheme="", host="127.0.0.1", port=None, skip_url_asserts=False, **kwargs):
        self.runner, self._root, self.host, self.port = None, None, host, port
        self.scheme = scheme or "http"
        self._closed = False

    async def start_server(self, loop=None, **kwargs):
        if self.runner:
            return
        self.runner = await self._make_runner(**kwargs)
        await self.runner.setup()
        self.port = self.port or unused_port()
        await TCPSite(self.runner, self.host, self.port).start()
        self._root = URL(f"{self.scheme}://{self.host}:{self.port}")

    started = property(lambda self: self.runner is not None)
    closed = property(lambda self: self._closed)
    handler = property(lambda self: self.runner.server)

    def make_url(self, path):
        url = URL(path)
        assert not url.is_absolute()
        return URL(str(self._root).rstrip("/") + path)

    async def close(self):
        if self.started and not self._closed:
            await self.runner.cleanup()
            self._root = self.port = None
            self._closed = True

    def __enter__(self):
        raise TypeError("Use async with instead")

    def __exit__(self, *failure):
        pass

    async def __aenter__(self):
        await self.start_server()
        return self

    async def __aexit__(self, *failure):
        await self.close()


class TestServer(BaseTestServer):
    """Serves an application."""

    def __init__(self, app, *, scheme="", host="127.0.0.1", port=None, **kwargs):
        self.app = app
        super().__init__(scheme=scheme, host=host, port=port, **kwargs)

    async def _make_runner(self, **kwargs):
        return AppRunner(self.app, **kwargs)


class RawTestServer(BaseTestServer):
    """Serves by one handler."""

    def __init__(self, handler, *, scheme="", host="127.0.0.1", port=None, **kwargs):
        self._handler = handler
        super().__init__(scheme=scheme, host=host, port=port, **kwargs)

    async def _make_runner(self, **kwargs):
        return ServerRunner(Server(self._handler), **kwargs)


class TestClient:
    """A session whose requests all go to one server; they name paths only."""

    __test__ = False

    def __init__(self, server, *, cookie_jar=None, loop=None, **kwargs):
        if not isinstance(server, BaseTestServer):
            raise TypeError(f"server must be TestServer instance, found type: {type(server)!r}")
        self._server = server
        self._session = ClientSession(cookie_jar=CookieJar(unsafe=True) if cookie_jar is None else cookie_jar, **kwargs)
        self._closed = False
        self._web_sockets = []

    host = property(lambda self: self._server.host)
    port = property(lambda self: self._server.port)
    server = property(lambda self: self._server)
    app = property(lambda self: getattr(self._server, "app", None))
    session = property(lambda self: self._session)

    async def start_server(self):
        await self._server.start_server()

    def make_url(self, path):
        return self._server.make_url(path)

    def request(self, method, path, **kwargs):
        return self._session.request(method, self.make_url(path), **kwargs)

    def get(self, path, **kwargs):
        return self.request("GET", path, **kwargs)

    def post(self, path, **kwargs):
        return self.request("POST", path, **kwargs)

    def options(self, path, **kwargs):
        return self.request("OPTIONS", path, **kwargs)

    def head(self, path, **kwargs):
        return self.request("HEAD", path, **kwargs)

    def put(self, path, **kwargs):
        return self.request("PUT", path, **kwargs)

    def patch(self, path, **kwargs):
        return self.request("PATCH", path, **kwargs)

    def delete(self, path, **kwargs):
        return self.request("DELETE", path, **kwargs)

    def ws_connect(self, path, **kwargs):
        return self._session.ws_connect(self.make_url(path), **kwargs)

    async def close(self):
        if not self._closed:
            await self._session.close()
            await self._server.close()
            self._closed = True

    def __enter__(self):
        raise TypeError("Use async with instead")

    def __exit__(self, *failure):
        pass

    async def __aenter__(self):
        await self.start_server()
        return self

    async def __aexit__(self, *failure):
        await self.close()


class AioHTTPTestCase(unittest.IsolatedAsyncioTestCase):
    """Each test has an application, served, and a client for it."""

    async def get_application(self):
        return self.get_app()

    def get_app(self):
        raise RuntimeError("Did you forget to define get_application()?")

    async def asyncSetUp(self):
        self.app = await self.get_application()
        self.server = await self.get_server(self.app)
        self.client = await self.get_client(self.server)
        await self.client.start_server()

    async def asyncTearDown(self):
        await self.client.close()

    async def get_server(self, app):
        return TestServer(app)

    async def get_client(self, server):
        return TestClient(server)


def unittest_run_loop(func, *args, **kwargs):
    """Of no use any more: tests are awaited."""
    return func


def make_mocked_coro(return_value=None, raise_exception=None):
    from unittest import mock

    async def mocked(*args, **kwargs):
        if raise_exception is not None:
            raise raise_exception
        return await return_value if asyncio.iscoroutine(return_value) else return_value

    return mock.Mock(wraps=mocked)


def make_mocked_request(method, path, headers=None, **kwargs):
    raise NotImplementedError("aiohttp.test_utils.make_mocked_request() is not available in Loopscope; call the application by "
                              "TestClient(TestServer(app))")
