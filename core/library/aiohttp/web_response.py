"""What a handler answers."""
import datetime
import enum
import json
import os
from http import HTTPStatus
from http.cookies import SimpleCookie

from _http_wire import chunk, message
from multidict import CIMultiDict

from .client_exceptions import ClientConnectionResetError
from .helpers import ETag, parse_content_type

_DAY = "%a, %d %b %Y %H:%M:%S GMT"


class ContentCoding(enum.Enum):
    """How a body can be packed. Nothing is packed in Loopscope: the header says so, the bytes stay as they are."""

    deflate = "deflate"
    gzip = "gzip"
    identity = "identity"


def _phrase(status):
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


class StreamResponse:
    """A response that is written piece by piece."""

    def __init__(self, *, status=200, reason=None, headers=None):
        self._headers = CIMultiDict(headers or ())
        self._cookies = SimpleCookie()
        self._prepared = False
        self._eof_sent = False
        self._chunked = False
        self._keep_alive = None
        self._request = None
        self._state = {}
        self._compression, self._compression_force = False, None
        self.body_length = 0
        self.set_status(status, reason)

    prepared = property(lambda self: self._prepared or self._eof_sent)
    status = property(lambda self: self._status)
    reason = property(lambda self: self._reason)
    headers = property(lambda self: self._headers)
    cookies = property(lambda self: self._cookies)
    chunked = property(lambda self: self._chunked)
    keep_alive = property(lambda self: self._keep_alive)
    task = property(lambda self: None if self._request is None else self._request.task)

    def set_status(self, status, reason=None):
        self._status = int(status)
        self._reason = _phrase(self._status) if reason is None else reason

    def enable_chunked_encoding(self):
        self._chunked = True

    compression = property(lambda self: self._compression)

    def enable_compression(self, force=None):
        self._compression = True
        self._compression_force = ContentCoding.deflate if force is True else force or None

    def _name_compression(self, request):
        coding = self._compression_force
        if coding is None:
            accepted = request.headers.get("Accept-Encoding", "").lower()
            coding = next((each for each in ContentCoding if each.value in accepted), None)
        if coding not in (None, ContentCoding.identity):
            self._headers["Content-Encoding"] = coding.value

    @property
    def last_modified(self):
        text = self._headers.get("Last-Modified")
        return None if text is None else datetime.datetime.strptime(text, _DAY).replace(tzinfo=datetime.timezone.utc)

    @last_modified.setter
    def last_modified(self, value):
        if value is None:
            self._headers.pop("Last-Modified", None)
        elif isinstance(value, str):
            self._headers["Last-Modified"] = value
        else:
            if isinstance(value, (int, float)):
                value = datetime.datetime.fromtimestamp(int(-(-value // 1)), datetime.timezone.utc)
            self._headers["Last-Modified"] = value.strftime(_DAY)

    @property
    def etag(self):
        text = self._headers.get("ETag")
        if text is None:
            return None
        return ETag("*") if text == "*" else ETag(text.removeprefix("W/").strip('"'), text.startswith("W/"))

    @etag.setter
    def etag(self, value):
        if value is None:
            self._headers.pop("ETag", None)
        else:
            text, weak = (value, False) if isinstance(value, str) else (value.value, value.is_weak)
            self._headers["ETag"] = text if text == "*" else f'{"W/" if weak else ""}"{text}"'

    def force_close(self):
        self._keep_alive = False

    def set_cookie(self, name, value, *, expires=None, domain=None, max_age=None, path="/", secure=None, httponly=None,
                   version=None, samesite=None):
        self._cookies[name] = value
        morsel = self._cookies[name]
        for key, given in (("expires", expires), ("domain", domain), ("max-age", max_age), ("path", path),
                           ("secure", secure), ("httponly", httponly), ("version", version), ("samesite", samesite)):
            if given is not None:
                morsel[key] = str(given) if key == "max-age" else given

    def del_cookie(self, name, *, domain=None, path="/", secure=None, httponly=None, samesite=None):
        self._cookies.pop(name, None)
        self.set_cookie(name, "", max_age=0, expires="Thu, 01 Jan 1970 00:00:00 GMT", domain=domain, path=path)

    @property
    def content_type(self):
        return parse_content_type(self._headers.get("Content-Type", "application/octet-stream"))[0]

    @content_type.setter
    def content_type(self, value):
        charset = self.charset
        self._headers["Content-Type"] = str(value) + (f"; charset={charset}" if charset else "")

    @property
    def charset(self):
        return parse_content_type(self._headers.get("Content-Type", ""))[1].get("charset")

    @charset.setter
    def charset(self, value):
        self._headers["Content-Type"] = self.content_type + (f"; charset={value.lower()}" if value else "")

    @property
    def content_length(self):
        length = self._headers.get("Content-Length")
        return None if length is None else int(length)

    @content_length.setter
    def content_length(self, value):
        if value is None:
            self._headers.pop("Content-Length", None)
        else:
            self._headers["Content-Length"] = str(int(value))

    def __getitem__(self, key):
        return self._state[key]

    def __setitem__(self, key, value):
        self._state[key] = value

    def __repr__(self):
        if self._eof_sent:
            info = "eof"
        elif self._prepared:
            info = f"{self._request.method} {self._request.path} "
        else:
            info = "not prepared"
        return f"<{type(self).__name__} {self.reason} {info}>"

    # -- sending --

    def _complete_headers(self, request):
        if self._compression:
            self._name_compression(request)
        if self._keep_alive is None:
            self._keep_alive = request.keep_alive
        if self._chunked or ("Content-Length" not in self._headers and self._status not in (101, 204, 304)):
            self._headers["Transfer-Encoding"] = "chunked"
            self._chunked = True
        if self._status != 204:
            self._headers.setdefault("Content-Type", "application/octet-stream")
        for morsel in self._cookies.values():
            self._headers.add("Set-Cookie", morsel.output(header="")[1:])
        import time
        self._headers.setdefault("Date", time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime()))
        self._headers.setdefault("Server", "Python/3.11 aiohttp/3.11.18")
        if not self._keep_alive and self._status != 101:
            self._headers["Connection"] = "close"

    async def prepare(self, request):
        """Sends the head."""
        if self._prepared:
            return self
        self._prepared = True
        self._request = request
        self._complete_headers(request)
        for app in request._apps:
            for receiver in app.on_response_prepare:
                await receiver(request, self)
        request._writer.write(message(f"HTTP/1.1 {self._status} {self._reason}", self._headers.items()))
        return self

    async def write(self, data):
        """Sends a piece of the body."""
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise AssertionError(f"data argument must be byte-ish ({type(data)!r})")
        if not self._prepared:
            raise RuntimeError("Cannot call write() before prepare()")
        if self._eof_sent:
            raise RuntimeError("Cannot call write() after write_eof()")
        if self._request._client_left():
            raise ClientConnectionResetError("Cannot write to closing transport")
        self.body_length += len(data)
        if data and self._request.method != "HEAD":
            self._request._writer.write(chunk(bytes(data)) if self._chunked else bytes(data))
        await self._request._writer.drain()

    async def drain(self):
        await self._request._writer.drain()

    async def write_eof(self, data=b""):
        """Sends the last piece, and the end."""
        if self._eof_sent:
            return
        if not self._prepared:
            raise RuntimeError("Response has not been started")
        if data:
            await self.write(data)
        if self._chunked and self._request.method != "HEAD":
            self._request._writer.write(chunk(b""))
        self._eof_sent = True
        await self._request._writer.drain()


class Response(StreamResponse):
    """A response with a body that is known at once."""

    def __init__(self, *, body=None, status=200, reason=None, text=None, headers=None, content_type=None, charset=None,
                 zlib_executor_size=None, zlib_executor=None):
        if body is not None and text is not None:
            raise ValueError("body and text are not allowed together")
        super().__init__(status=status, reason=reason, headers=headers)
        if content_type is not None and "charset" in content_type:
            raise ValueError("charset must not be in content_type argument")
        if text is not None:
            if not isinstance(text, str):
                raise TypeError(f"text argument must be str ({type(text)!r})")
            charset = charset or "utf-8"
            self._headers.setdefault("Content-Type", f"{content_type or 'text/plain'}; charset={charset}")
            body = text.encode(charset)
        elif content_type is not None:
            self._headers["Content-Type"] = content_type + (f"; charset={charset}" if charset else "")
        self.body = body

    @property
    def body(self):
        return self._body

    @body.setter
    def body(self, body):
        if isinstance(body, str):
            self._headers.setdefault("Content-Type", "text/plain; charset=utf-8")
            body = body.encode(self.charset or "utf-8")
        elif hasattr(body, "read"):
            body = body.read()
        self._body = None if body is None else bytes(body)

    @property
    def text(self):
        return None if self._body is None else self._body.decode(self.charset or "utf-8")

    @text.setter
    def text(self, text):
        if not isinstance(text, str):
            raise TypeError(f"text argument must be str ({type(text)!r})")
        self._headers.setdefault("Content-Type", "text/plain; charset=utf-8")
        self._body = text.encode(self.charset or "utf-8")

    @property
    def content_length(self):
        return None if self._body is None else len(self._body)

    async def prepare(self, request):
        if not self._prepared:
            body = self._body or b""
            if self._status not in (101, 204, 304):
                self._headers["Content-Length"] = str(len(body))
        return await super().prepare(request)

    async def write_eof(self, data=b""):
        await super().write_eof(self._body or b"")


def json_response(data=None, *, text=None, body=None, status=200, reason=None, headers=None,
                  content_type="application/json", dumps=json.dumps):
    """A response with data as JSON."""
    if data is not None:
        if text or body:
            raise ValueError("only one of data, text, or body should be specified")
        text = dumps(data)
    elif text is None and body is None:
        text = dumps(data)
    return Response(text=text, body=body, status=status, reason=reason, headers=headers, content_type=content_type)


_KINDS = {".html": "text/html", ".htm": "text/html", ".txt": "text/plain", ".json": "application/json", ".css": "text/css",
          ".js": "text/javascript", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif",
          ".svg": "image/svg+xml", ".ico": "image/vnd.microsoft.icon", ".mp3": "audio/mpeg", ".mp4": "video/mp4",
          ".pdf": "application/pdf", ".zip": "application/zip", ".csv": "text/csv", ".xml": "text/xml"}


class FileResponse(Response):
    """A response with a file's content: all of it, the range that is asked for, or that nothing has changed."""

    def __init__(self, path, chunk_size=256 * 1024, status=200, reason=None, headers=None):
        super().__init__(status=status, reason=reason, headers=headers)
        self._path = path

    async def prepare(self, request):
        if self._prepared:
            return self
        if not os.path.isfile(self._path):
            self.set_status(404)
            self.body = b""
            return await super().prepare(request)
        facts = os.stat(self._path)
        self._headers.setdefault("Content-Type", _KINDS.get(os.path.splitext(str(self._path))[1], "application/octet-stream"))
        self.last_modified = facts.st_mtime
        self.etag = f"{int(facts.st_mtime * 1e9):x}-{facts.st_size:x}"
        self._headers["Accept-Ranges"] = "bytes"
        since, known = request.if_modified_since, request.if_none_match
        same = since is not None and self.last_modified <= since if known is None else any(
            etag.value in ("*", self.etag.value) for etag in known)
        if same:
            self.set_status(304)
            return await super().prepare(request)
        with open(self._path, "rb") as file:
            self.body = self._part(request, file.read())
        return await super().prepare(request)

    def _part(self, request, content):
        size = len(content)
        try:
            asked = request.http_range
        except ValueError:
            asked = slice(size, None, 1)
        if asked.start is None and asked.stop is None:
            return content
        start = asked.start or 0
        start = max(0, size + start) if start < 0 else start
        if start >= size:
            self._headers["Content-Range"] = f"bytes */{size}"
            self.set_status(416)
            return b""
        end = size if asked.stop is None else min(asked.stop, size)
        self._headers["Content-Range"] = f"bytes {start}-{end - 1}/{size}"
        self.set_status(206)
        return content[start:end]
