"""URLs, headers, requests and responses."""
import datetime
import json as _json
from http import HTTPStatus
from urllib.parse import parse_qsl, urlencode

import yarl
from multidict import CIMultiDict

from ._cookies import Cookies
from ._exceptions import HTTPStatusError, ResponseNotRead, StreamClosed, StreamConsumed


_PIECE = 65536  # bytes that a blocking client takes at once


class URL:
    """A URL. It never changes."""

    def __init__(self, url="", **kwargs):
        if isinstance(url, URL):
            self._url = url._url
        elif isinstance(url, str):
            self._url = yarl.URL(url)
        else:
            raise TypeError(f"Invalid type for url.  Expected str or httpx.URL, got {type(url)}: {url!r}")
        if kwargs:
            self._url = self.copy_with(**kwargs)._url

    scheme = property(lambda self: self._url.scheme)
    raw_scheme = property(lambda self: self.scheme.encode())
    userinfo = property(lambda self: self._url.raw_authority.rpartition("@")[0].encode())
    username = property(lambda self: self._url.user or "")
    password = property(lambda self: self._url.password or "")
    raw_host = property(lambda self: (self._url.raw_host or "").encode())
    host = property(lambda self: self._url.host or "")
    path = property(lambda self: self._url.path)
    raw_path = property(lambda self: self._url.raw_path_qs.encode())
    fragment = property(lambda self: self._url.fragment)
    params = property(lambda self: QueryParams(list(self._url.query.items())))
    query = property(lambda self: self._url.raw_query_string.encode())
    netloc = property(lambda self: self._url.raw_authority.rpartition("@")[2].encode())
    is_absolute_url = property(lambda self: bool(self._url.scheme and self._url.host))
    is_relative_url = property(lambda self: not self.is_absolute_url)

    @property
    def port(self):
        port = self._url.explicit_port
        return None if port is None or self._url.is_default_port() else port

    def join(self, url):
        return URL(str(self._url.join(yarl.URL(str(url)))))

    def copy_with(self, **kwargs):
        url = URL(str(self))
        if "params" in kwargs:
            url._url = url._url.with_query(_query(kwargs["params"]))
        if "path" in kwargs:
            url._url = url._url.with_path(kwargs["path"]).with_query(url._url.query).with_fragment(url._url.fragment)
        for key, change in _CHANGES.items():
            if key in kwargs:
                url._url = change(url._url, kwargs[key])
        return url

    def copy_set_param(self, key, value=None):
        return self.copy_with(params=self.params.set(key, value))

    def copy_add_param(self, key, value=None):
        return self.copy_with(params=self.params.add(key, value))

    def copy_remove_param(self, key):
        return self.copy_with(params=self.params.remove(key))

    def copy_merge_params(self, params):
        url = URL(str(self))
        url._url = url._url.update_query(_query(params))
        return url

    def __str__(self):
        return str(self._url)

    def __repr__(self):
        return f"URL({str(self)!r})"

    def __eq__(self, other):
        return isinstance(other, (URL, str)) and str(self) == str(URL(other))

    def __hash__(self):
        return hash(str(self))


_CHANGES = {
    "scheme": lambda url, scheme: url.with_scheme(scheme),
    "username": lambda url, name: url.with_user(name),
    "password": lambda url, password: url.with_password(password),
    "host": lambda url, host: url.with_host(host),
    "port": lambda url, port: url.with_port(port),
    "query": lambda url, query: url.with_query(query.decode() if query else None),
    "fragment": lambda url, fragment: url.with_fragment(fragment),
}


def _query(params):
    if isinstance(params, QueryParams):
        return params.multi_items()
    if isinstance(params, str):
        return params
    pairs = []
    for key, value in (params.items() if hasattr(params, "items") else params):
        for item in value if isinstance(value, (list, tuple)) else [value]:
            pairs.append((key, "true" if item is True else "false" if item is False else "" if item is None else str(item)))
    return pairs


class QueryParams(dict):
    """Parameters by name; multi_items() gives all of them."""

    def __init__(self, pairs=()):
        self._pairs = parse_qsl(pairs, keep_blank_values=True) if isinstance(pairs, str) else _query(pairs or ())
        super().__init__(reversed(self._pairs))

    def __str__(self):
        return urlencode(self._pairs)

    def __repr__(self):
        return f"QueryParams({str(self)!r})"

    def multi_items(self):
        return list(self._pairs)

    def get_list(self, key):
        return [value for name, value in self._pairs if name == key]

    def set(self, key, value=None):
        """New parameters: this value instead of the name's others."""
        return self.remove(key).add(key, value)

    def add(self, key, value=None):
        return QueryParams(self._pairs + _query([(key, value)]))

    def remove(self, key):
        return QueryParams([pair for pair in self._pairs if pair[0] != key])

    def merge(self, params=None):
        """New parameters: the given ones instead of those of the same names."""
        given = _query(params or ())
        names = {name for name, _ in given}
        return QueryParams([pair for pair in self._pairs if pair[0] not in names] + given)


class Headers(CIMultiDict):
    """Headers: names in any case, several values joined by commas."""

    def __getitem__(self, key):
        values = self.getall(key, None)
        if values is None:
            raise KeyError(key)
        return ", ".join(values)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def get_list(self, key, split_commas=False):
        values = self.getall(key, [])
        return [part.strip() for value in values for part in value.split(",")] if split_commas else list(values)

    def multi_items(self):
        return [(key.lower(), value) for key, value in super().items()]

    @property
    def raw(self):
        return [(key.encode(), value.encode()) for key, value in super().items()]

    def keys(self):
        return {key.lower(): None for key in super().keys()}.keys()

    def items(self):
        return {key.lower(): self[key] for key in super().keys()}.items()

    def __iter__(self):
        return iter(self.keys())

    def __repr__(self):
        every, joined = self.multi_items(), dict(self.items())
        return f"Headers({joined if len(joined) == len(every) else every!r})"


class Request:
    """What is sent."""

    def __init__(self, method, url, *, params=None, headers=None, cookies=None, content=None, data=None, files=None,
                 json=None, extensions=None):
        self.method = method.upper()
        self.url = URL(url) if params is None else URL(url).copy_merge_params(params)
        self.headers = Headers({"Host": self.url._url.raw_authority.rpartition("@")[2]})
        self.headers.update(dict((headers or {}).items() if hasattr(headers, "items") else headers or ()))
        self.extensions = {} if extensions is None else extensions
        kind, body = _encode(content, data, files, json)
        self.content = body
        if body or self.method in ("POST", "PUT", "PATCH"):
            self.headers["Content-Length"] = str(len(body))
        if kind is not None:
            self.headers.setdefault("Content-Type", kind)
        if cookies:
            Cookies(cookies).set_cookie_header(self)

    def read(self):
        return self.content

    async def aread(self):
        return self.content

    def __repr__(self):
        return f"<Request({self.method!r}, {str(self.url)!r})>"


def _encode(content, data, files, json):
    if content is not None:
        return (None, content.encode()) if isinstance(content, str) else (None, bytes(content))
    if files:
        from aiohttp.formdata import FormData
        from starlette.responses import guess_type
        form = FormData(default_to_multipart=True)
        form._typed = False
        for name, value in (data or {}).items():
            form.add_field(name, str(value))
        for name, value in (files.items() if hasattr(files, "items") else files):
            parts = value if isinstance(value, tuple) else (getattr(value, "name", "upload"), value)
            kind = parts[2] if len(parts) > 2 else guess_type(parts[0], "application/octet-stream")
            form.add_field(name, parts[1], filename=str(parts[0]), content_type=kind)
        return form.encode()
    if data is not None:
        if isinstance(data, (str, bytes)):
            return None, data.encode() if isinstance(data, str) else data
        return "application/x-www-form-urlencoded", urlencode(_query(data)).encode()
    if json is not None:
        return "application/json", _json.dumps(json, ensure_ascii=False, separators=(",", ":")).encode()
    return None, b""


class Response:
    """The reply: status and headers, and the body once it was read."""

    def __init__(self, status_code, *, headers=None, content=None, text=None, html=None, json=None, stream=None,
                 request=None, extensions=None, history=None):
        self.status_code = status_code
        self.headers = Headers(headers or ())
        self._request = request
        self.history = list(history or [])
        self.extensions = extensions or {}
        self.next_request = None
        self.is_closed = self.is_stream_consumed = stream is None
        self._stream = stream  # has an aiohttp reader in `content`, and release()
        self.elapsed = datetime.timedelta(0)
        self.default_encoding = "utf-8"
        self._num_bytes_downloaded = 0
        if stream is None:
            if text is not None or html is not None:
                content = (text if text is not None else html).encode()
                self.headers.setdefault("Content-Type", f"text/{'plain' if html is None else 'html'}; charset=utf-8")
            elif json is not None:
                content = _json.dumps(json).encode()
                self.headers.setdefault("Content-Type", "application/json")
            self._content = content.encode() if isinstance(content, str) else content or b""
            self._num_bytes_downloaded = len(self._content)

    def __repr__(self):
        return f"<Response [{self.status_code} {self.reason_phrase}]>"

    @property
    def request(self):
        if self._request is None:
            raise RuntimeError("The request instance has not been set on this response.")
        return self._request

    url = property(lambda self: self.request.url)
    http_version = property(lambda self: "HTTP/1.1")
    is_informational = property(lambda self: 100 <= self.status_code < 200)
    is_success = property(lambda self: 200 <= self.status_code < 300)
    is_redirect = property(lambda self: 300 <= self.status_code < 400)
    is_client_error = property(lambda self: 400 <= self.status_code < 500)
    is_server_error = property(lambda self: 500 <= self.status_code < 600)
    is_error = property(lambda self: 400 <= self.status_code < 600)

    @property
    def reason_phrase(self):
        try:
            return HTTPStatus(self.status_code).phrase
        except ValueError:
            return ""

    @property
    def has_redirect_location(self):
        return self.status_code in (301, 302, 303, 307, 308) and "Location" in self.headers

    @property
    def charset_encoding(self):
        kind = self.headers.get("content-type", "")
        return kind.split("charset=")[1].split(";")[0].strip("'\" ") if "charset=" in kind else None

    @property
    def encoding(self):
        return getattr(self, "_encoding", None) or self.charset_encoding or self.default_encoding

    @encoding.setter
    def encoding(self, value):
        self._encoding = value

    @property
    def cookies(self):
        found = Cookies()
        found.extract_cookies(self)
        return found

    @property
    def links(self):
        from aiohttp.helpers import parse_content_type
        found = {}
        for text in self.headers.get("link", "").split(", <"):
            url, _, rest = text.lstrip("<").partition(">")
            if url:
                link = dict(parse_content_type(rest)[1], url=url)
                found[link.get("rel", url)] = link
        return found

    @property
    def content(self):
        if not hasattr(self, "_content"):
            raise ResponseNotRead()
        return self._content

    @property
    def text(self):
        return self.content.decode(self.encoding, errors="replace")

    @property
    def num_bytes_downloaded(self):
        return self._num_bytes_downloaded

    def json(self, **kwargs):
        return _json.loads(self.content, **kwargs)

    def raise_for_status(self):
        """Raises HTTPStatusError unless the status says success; gives the response."""
        if self.is_success:
            return self
        kinds = {1: "Informational response", 3: "Redirect response", 4: "Client error", 5: "Server error"}
        text = f"{kinds.get(self.status_code // 100, 'Invalid status code')} '{self.status_code} {self.reason_phrase}' " \
               f"for url '{self.url}'"
        if self.has_redirect_location:
            text += f"\nRedirect location: '{self.headers['location']}'"
        text += f"\nFor more information check: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/{self.status_code}"
        raise HTTPStatusError(text, request=self.request, response=self)

    # -- the body, in a coroutine --

    async def aread(self):
        if not hasattr(self, "_content"):
            self._content = b"".join([part async for part in self.aiter_bytes()])
        return self._content

    async def aiter_raw(self, chunk_size=None):
        from ._client import translated
        if hasattr(self, "_content"):
            size = chunk_size or max(1, len(self._content))
            for at in range(0, len(self._content), size):
                yield self._content[at:at + size]
            return
        if self.is_stream_consumed:
            raise StreamConsumed()
        if self.is_closed:
            raise StreamClosed()
        self.is_stream_consumed = True
        left = b""
        with translated(self._request):
            while part := await self._stream.content.readany():
                self._num_bytes_downloaded += len(part)
                left += part
                while left and (chunk_size is None or len(left) >= chunk_size):
                    size = chunk_size or len(left)
                    piece, left = left[:size], left[size:]
                    yield piece
        if left:
            yield left
        await self.aclose()

    async def aiter_bytes(self, chunk_size=None):
        async for part in self.aiter_raw(chunk_size):
            yield part

    async def aiter_text(self, chunk_size=None):
        async for part in self.aiter_raw(chunk_size):
            yield part.decode(self.encoding, errors="replace")

    async def aiter_lines(self):
        left = ""
        async for text in self.aiter_text():
            *lines, left = (left + text).split("\n")
            for line in lines:
                yield line.rstrip("\r")
        if left:
            yield left

    async def aclose(self):
        if not self.is_closed:
            self.is_closed = True
            if self._stream is not None:
                self._stream.release()

    # -- the body, in a thread --

    def read(self):
        return self.content

    def iter_bytes(self, chunk_size=None):
        size = chunk_size or _PIECE
        total, self._num_bytes_downloaded = len(self.content), 0
        for at in range(0, total, size):
            self._num_bytes_downloaded = max(self._num_bytes_downloaded, min(total, -(-(at + size) // _PIECE) * _PIECE))
            yield self.content[at:at + size]

    iter_raw = iter_bytes

    def iter_text(self, chunk_size=None):
        return iter([part.decode(self.encoding, errors="replace") for part in self.iter_bytes(chunk_size)])

    def iter_lines(self):
        return iter(self.text.splitlines())

    def close(self):
        self.is_closed = True
