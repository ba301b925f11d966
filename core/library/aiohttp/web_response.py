"""What a handler answers."""
import json
import os
from http import HTTPStatus
from http.cookies import SimpleCookie

from _http_wire import chunk, message
from multidict import CIMultiDict

from .helpers import parse_content_type


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

    def enable_compression(self, force=None):
        pass

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

    def _head(self, request):
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
        return message(f"HTTP/1.1 {self._status} {self._reason}", self._headers.items())

    async def prepare(self, request):
        """Sends the head."""
        if self._prepared:
            return self
        self._prepared = True
        self._request = request
        for app in request._apps:
            for receiver in app.on_response_prepare:
                await receiver(request, self)
        request._writer.write(self._head(request))
        return self

    async def write(self, data):
        """Sends a piece of the body."""
        if not self._prepared:
            raise RuntimeError("Cannot call write() before prepare()")
        if self._eof_sent:
            raise RuntimeError("Cannot call write() after write_eof()")
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
            raise TypeError(f"body argument must be byte-ish ({type(body)!r})")
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


class FileResponse(Response):
    """A response with a file's content."""

    def __init__(self, path, chunk_size=256 * 1024, status=200, reason=None, headers=None):
        with open(path, "rb") as file:
            super().__init__(body=file.read(), status=status, reason=reason, headers=headers)
        kinds = {".html": "text/html", ".txt": "text/plain", ".json": "application/json", ".css": "text/css",
                 ".js": "text/javascript", ".png": "image/png", ".jpg": "image/jpeg"}
        self._headers.setdefault("Content-Type", kinds.get(os.path.splitext(str(path))[1], "application/octet-stream"))
