"""What a handler is asked."""
import asyncio
import datetime
import json
import re
from collections.abc import MutableMapping
from http.cookies import SimpleCookie
from urllib.parse import parse_qsl

from multidict import CIMultiDict, CIMultiDictProxy, MultiDict, MultiDictProxy
from yarl import URL

from .helpers import ETag, parse_content_type


class FileField:
    """A file in a form."""

    def __init__(self, name, filename, file, content_type, headers=None):
        self.name = name
        self.filename = filename
        self.file = file
        self.content_type = content_type
        self.headers = headers


class BaseRequest(MutableMapping):
    """A request; a mapping for whatever the script wants to keep with it."""

    def __init__(self, method, target, version, headers, body, reader, writer):
        from .streams import StreamReader
        self._method = method
        self._rel_url = URL(target, encoded=True)
        self._version = version
        self._headers = CIMultiDictProxy(CIMultiDict(headers))
        self._read_bytes = body
        self._writer = writer
        self._task = asyncio.current_task()
        self._state = {}
        self._apps = []
        self._match_info = None
        self._post = None
        self._content = StreamReader("the request's body")
        self._content.feed_data(body)
        self._content.feed_eof()

    # -- as a mapping --

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

    __hash__ = object.__hash__
    __eq__ = object.__eq__

    # -- what was asked --

    method = property(lambda self: self._method)
    version = property(lambda self: self._version)
    rel_url = property(lambda self: self._rel_url)
    headers = property(lambda self: self._headers)
    content = property(lambda self: self._content)
    task = property(lambda self: self._task)
    path = property(lambda self: self._rel_url.path)
    path_qs = property(lambda self: str(self._rel_url))
    raw_path = property(lambda self: str(self._rel_url))
    query = property(lambda self: self._rel_url.query)
    query_string = property(lambda self: self._rel_url.query_string)
    scheme = property(lambda self: "https" if self._is_secure() else "http")
    secure = property(lambda self: self._is_secure())
    loop = property(lambda self: asyncio.get_running_loop())
    transport = property(lambda self: self._writer.transport)
    protocol = property(lambda self: self._writer)
    body_exists = property(lambda self: bool(self._read_bytes))
    can_read_body = property(lambda self: bool(self._read_bytes))

    def _is_secure(self):
        return self._writer.get_extra_info("sslcontext") is not None

    @property
    def host(self):
        return self._headers.get("Host", "localhost")

    @property
    def url(self):
        return URL(f"{self.scheme}://{self.host}").join(self._rel_url)

    @property
    def remote(self):
        peer = self._writer.get_extra_info("peername")
        return None if peer is None else peer[0]

    @property
    def keep_alive(self):
        connection = self._headers.get("Connection", "").lower()
        return connection != "close" and (self._version == "HTTP/1.1" or connection == "keep-alive")

    @property
    def cookies(self):
        parsed = SimpleCookie(self._headers.get("Cookie", ""))
        return {key: morsel.value for key, morsel in parsed.items()}

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
    def raw_headers(self):
        return tuple((name.encode(), value.encode()) for name, value in self._headers.items())

    @property
    def http_range(self):
        """The bytes that are asked for; slice(None, None, 1): all of them."""
        text = self._headers.get("Range")
        if text is None:
            return slice(None, None, 1)
        found = re.fullmatch(r"bytes=(\d*)-(\d*)", text)
        if found is None:
            raise ValueError("range not in acceptable format")
        start, end = (int(part) if part else None for part in found.groups())
        if start is None and end is None:
            raise ValueError("No start or end of range specified")
        if start is None:
            start, end = -end, None
        elif end is not None:
            end += 1
            if start >= end:
                raise ValueError("start cannot be after end")
        return slice(start, end, 1)

    def _moment(self, name):
        try:
            return datetime.datetime.strptime(self._headers[name], "%a, %d %b %Y %H:%M:%S GMT").replace(tzinfo=datetime.timezone.utc)
        except (KeyError, ValueError):
            return None

    if_modified_since = property(lambda self: self._moment("If-Modified-Since"))
    if_unmodified_since = property(lambda self: self._moment("If-Unmodified-Since"))
    if_range = property(lambda self: self._moment("If-Range"))

    def _etags(self, name):
        text = self._headers.get(name)
        if text is None:
            return None
        return tuple(ETag(value or "*", weak == "W/") for weak, value in re.findall(r'(W/)?"([^"]*)"|\*', text))

    if_match = property(lambda self: self._etags("If-Match"))
    if_none_match = property(lambda self: self._etags("If-None-Match"))

    def _client_left(self):
        reader = getattr(self, "_reader", None)
        return self._writer.is_closing() or (reader is not None and reader.at_eof())

    def clone(self, *, method=None, rel_url=None, headers=None, **options):
        """The same request, changed."""
        new = type(self)(method or self._method, str(rel_url or self._rel_url), self._version,
                         list((headers if headers is not None else self._headers).items()), self._read_bytes, None, self._writer)
        new._apps, new._match_info, new._state = self._apps, self._match_info, dict(self._state)
        new._raw, new._reader = getattr(self, "_raw", []), getattr(self, "_reader", None)
        return new

    def get_extra_info(self, name, default=None):
        return self._writer.get_extra_info(name, default)

    # -- its body --

    client_max_size = property(lambda self: getattr(self._apps[0], "_client_max_size", 1024 ** 2) if getattr(self, "_apps", None) else 1024 ** 2)

    def _check_size(self):
        if 0 < self.client_max_size < len(self._read_bytes):
            from .web_exceptions import HTTPRequestEntityTooLarge
            raise HTTPRequestEntityTooLarge(max_size=self.client_max_size, actual_size=len(self._read_bytes))

    async def read(self):
        self._check_size()
        return self._read_bytes

    async def text(self):
        self._check_size()
        return self._read_bytes.decode(self.charset or "utf-8")

    async def json(self, *, loads=json.loads):
        return loads(await self.text())

    async def multipart(self):
        """The parts of the body, for whoever takes them one by one."""
        from .multipart import MultipartReader
        return MultipartReader(self._headers, self._read_bytes)

    async def post(self):
        """The fields of a form."""
        if self._post is None:
            self._check_size()
            fields = MultiDict()
            if self._method in ("POST", "PUT", "PATCH", "DELETE"):
                if self.content_type == "multipart/form-data":
                    self._read_multipart(fields)
                elif self.content_type in ("", "application/x-www-form-urlencoded"):
                    fields.extend(parse_qsl(self._read_bytes.decode(self.charset or "utf-8").rstrip(),
                                            keep_blank_values=True))
            self._post = MultiDictProxy(fields)
        return self._post

    def _read_multipart(self, fields):
        import io
        boundary = parse_content_type(self._headers["Content-Type"])[1].get("boundary", "")
        for part in self._read_bytes.split(b"--" + boundary.encode())[1:-1]:
            head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
            headers = CIMultiDict(line.split(": ", 1) for line in head.decode().split("\r\n") if ": " in line)
            _, parameters = parse_content_type(headers.get("Content-Disposition", ""))
            content = content.removesuffix(b"\r\n")
            name, filename = parameters.get("name", ""), parameters.get("filename")
            if filename is None:
                fields.add(name, content.decode())
            else:
                kind = headers.get("Content-Type", "application/octet-stream")
                fields.add(name, FileField(name, filename, io.BytesIO(content), kind, CIMultiDictProxy(headers)))

    def __repr__(self):
        return f"<{type(self).__name__} {self._method} {self.path} >"


class Request(BaseRequest):
    """A request to an application."""

    match_info = property(lambda self: self._match_info)
    app = property(lambda self: self._apps[-1])
    config_dict = property(lambda self: _Chain(self._apps))

    async def _prepare_hook(self, response):
        pass


class _Chain(dict):
    def __init__(self, apps):
        super().__init__()
        for app in apps:
            self.update(app._state)
