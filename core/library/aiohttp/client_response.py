"""The reply to a request, as the client sees it."""
import re
from collections import namedtuple

from http.cookies import SimpleCookie
from multidict import CIMultiDict, CIMultiDictProxy, MultiDict, MultiDictProxy
from yarl import URL

from .client_exceptions import ClientConnectionError, ClientResponseError, ContentTypeError
from .helpers import parse_content_type

RequestInfo = namedtuple("RequestInfo", "url method headers real_url")
ContentDisposition = namedtuple("ContentDisposition", "type parameters filename")

_JSON = re.compile(r"^application/(?:[\w.+-]+?\+)?json$", re.IGNORECASE)


class ClientResponse:
    """Status and headers are here; the body may still be coming."""

    def __init__(self, method, url, *, request_info, head, content, channel, history=(), session=None, limit=None):
        self.method = method
        self.version = (1, 1)
        self.status = head.status
        self.reason = head.reason
        self.content = content
        self.cookies = SimpleCookie()
        self._real_url = url
        self._url = url.with_fragment(None)
        self._headers = CIMultiDictProxy(CIMultiDict(head.headers))
        self._request_info = request_info
        self._history = tuple(history)
        self._channel = channel
        self._session = session
        self._limit = limit  # gives a context manager that ends what takes longer than the request may
        self._body = None
        self._closed = False
        self._released = False
        for text in self._headers.getall("Set-Cookie", ()):
            self.cookies.load(text)

    # -- what it says --

    url = property(lambda self: self._url)
    real_url = property(lambda self: self._real_url)
    host = property(lambda self: self._url.host)
    headers = property(lambda self: self._headers)
    request_info = property(lambda self: self._request_info)
    history = property(lambda self: self._history)
    closed = property(lambda self: self._closed)
    connection = property(lambda self: self._channel)

    @property
    def raw_headers(self):
        return tuple((name.encode(), value.encode()) for name, value in self._headers.items())

    @property
    def ok(self):
        return 400 > self.status

    @property
    def content_type(self):
        return parse_content_type(self._headers.get("Content-Type", "application/octet-stream"))[0]

    @property
    def charset(self):
        return parse_content_type(self._headers.get("Content-Type", ""))[1].get("charset")

    @property
    def content_length(self):
        length = self._headers.get("Content-Length")
        return None if length is None else int(length)

    @property
    def content_disposition(self):
        text = self._headers.get("Content-Disposition")
        if text is None:
            return None
        kind, parameters = parse_content_type(text)
        return ContentDisposition(kind, parameters, parameters.get("filename"))

    @property
    def links(self):
        """The Link header: by relation, each with its URL and parameters."""
        found = MultiDict()
        for text in ", ".join(self._headers.getall("Link", ())).split(", <"):
            url, _, rest = text.lstrip("<").partition(">")
            if not url:
                continue
            link = MultiDict()
            for part in rest.split(";"):
                name, equals, value = part.strip().partition("=")
                if equals:
                    link.add(name, value.strip('"'))
            link.add("url", self._url.join(URL(url)))
            found.add(link.get("rel", url), MultiDictProxy(link))
        return MultiDictProxy(found)

    def __repr__(self):
        return f"<ClientResponse({self._url}) [{self.status} {self.reason}]>\n{self._headers!r}\n"

    # -- its body --

    async def read(self):
        """The whole body as bytes."""
        if self._body is None:
            async with self._limit():
                try:
                    self._body = await self.content.read()
                except BaseException:
                    self.close()
                    raise
            self._released = True
        elif self._released is None:
            raise ClientConnectionError("Connection closed")
        return self._body

    def get_encoding(self):
        charset = self.charset
        if charset is not None:
            return charset
        return "utf-8"

    async def text(self, encoding=None, errors="strict"):
        """The whole body, decoded."""
        body = await self.read()
        return body.decode(encoding or self.get_encoding(), errors)

    async def json(self, *, encoding=None, loads=None, content_type="application/json"):
        """The whole body, read as JSON. The reply must be of that content type; None: any will do."""
        body = await self.read()
        if content_type:
            given = self.content_type
            fits = _JSON.match(given) if content_type == "application/json" else content_type in given
            if not fits:
                raise ContentTypeError(
                    self._request_info, self._history, status=self.status, headers=self._headers,
                    message="Attempt to decode JSON with unexpected mimetype: "
                            f"{self._headers.get('Content-Type', '').lower()}")
        stripped = body.strip()
        if not stripped:
            return None
        if loads is None:
            from json import loads
        return loads(stripped.decode(encoding or self.get_encoding()))

    # -- its end --

    def raise_for_status(self):
        if not self.ok:
            self.release()
            raise ClientResponseError(self._request_info, self._history, status=self.status, message=self.reason,
                                      headers=self._headers)

    def release(self):
        """Gives the connection back; what was not read is lost."""
        if not self._closed:
            self._closed = True
            if not self.content.is_eof() and self.content.exception() is None:
                self.content.set_exception(ClientConnectionError("Connection closed"))
            self._channel.release()
        return _Nothing()

    def close(self):
        if not self._closed:
            self._closed = True
            if self.content.exception() is None and not self.content.is_eof():
                self.content.set_exception(ClientConnectionError("Connection closed"))
            self._channel.abort()

    async def wait_for_close(self):
        self.release()

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, exception, traceback):
        self.release()
        await self.wait_for_close()


class _Nothing:
    """May be awaited, and need not be."""

    def __await__(self):
        return iter(())
