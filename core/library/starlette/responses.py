"""Responses."""
import http.cookies
import json
from urllib.parse import quote

from .concurrency import iterate_in_threadpool
from .datastructures import MutableHeaders


class Response:
    """A status, headers, a body."""

    media_type = None
    charset = "utf-8"

    def __init__(self, content=None, status_code=200, headers=None, media_type=None, background=None):
        self.status_code = status_code
        if media_type is not None:
            self.media_type = media_type
        self.background = background
        self.body = self.render(content)
        self.init_headers(headers)

    def render(self, content):
        if content is None:
            return b""
        return content if isinstance(content, bytes) else content.encode(self.charset)

    def init_headers(self, headers=None):
        raw = [(k.lower().encode("latin-1"), v.encode("latin-1")) for k, v in (headers or {}).items()]
        names = [k for k, _ in raw]
        body = getattr(self, "body", None)
        if body is not None and b"content-length" not in names and not (
                self.status_code < 200 or self.status_code in (204, 304)):
            raw.append((b"content-length", str(len(body)).encode()))
        if self.media_type is not None and b"content-type" not in names:
            kind = self.media_type
            if kind.startswith("text/") and "charset=" not in kind:
                kind += f"; charset={self.charset}"
            raw.append((b"content-type", kind.encode("latin-1")))
        self.raw_headers = raw

    @property
    def headers(self):
        return MutableHeaders(raw=self.raw_headers)

    def set_cookie(self, key, value="", max_age=None, expires=None, path="/", domain=None, secure=False,
                   httponly=False, samesite="lax"):
        parts = [f"{key}={value}"]
        if httponly:
            parts.append("HttpOnly")
        if max_age is not None:
            parts.append(f"Max-Age={max_age}")
        if path is not None:
            parts.append(f"Path={path}")
        if domain is not None:
            parts.append(f"Domain={domain}")
        if samesite is not None:
            parts.append(f"SameSite={samesite}")
        if secure:
            parts.append("Secure")
        self.raw_headers.append((b"set-cookie", "; ".join(parts).encode("latin-1")))

    def delete_cookie(self, key, path="/", domain=None, **options):
        self.set_cookie(key, '""', max_age=0, path=path, domain=domain)

    async def __call__(self, scope, receive, send):
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        await send({"type": "http.response.body", "body": self.body})
        if self.background is not None:
            await self.background()


class HTMLResponse(Response):
    media_type = "text/html"


class PlainTextResponse(Response):
    media_type = "text/plain"


class JSONResponse(Response):
    media_type = "application/json"

    def __init__(self, content, status_code=200, headers=None, media_type=None, background=None):
        super().__init__(content, status_code, headers, media_type, background)

    def render(self, content):
        return json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode("utf-8")


class RedirectResponse(Response):
    def __init__(self, url, status_code=307, headers=None, background=None):
        super().__init__(b"", status_code, headers, None, background)
        self.headers["location"] = quote(str(url), safe=":/%#?=@[]!$&'()*+,;")


class StreamingResponse(Response):
    """A body that comes in pieces, from an iterator."""

    def __init__(self, content, status_code=200, headers=None, media_type=None, background=None):
        self.body_iterator = content if hasattr(content, "__aiter__") else iterate_in_threadpool(content)
        self.status_code = status_code
        if media_type is not None:
            self.media_type = media_type
        self.background = background
        self.init_headers(headers)

    async def __call__(self, scope, receive, send):
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        async for piece in self.body_iterator:
            piece = piece if isinstance(piece, bytes) else piece.encode(self.charset)
            await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})
        if self.background is not None:
            await self.background()


_KINDS = {"html": "text/html", "htm": "text/html", "css": "text/css", "js": "text/javascript", "txt": "text/plain", "csv": "text/csv",
          "json": "application/json", "xml": "text/xml", "pdf": "application/pdf", "zip": "application/zip", "png": "image/png",
          "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "svg": "image/svg+xml", "ico": "image/vnd.microsoft.icon",
          "mp3": "audio/mpeg", "mp4": "video/mp4", "wav": "audio/x-wav"}


def guess_type(path, otherwise="text/plain"):
    """The kind of a file by its name."""
    return _KINDS.get(str(path).rpartition(".")[2].lower(), otherwise)


class FileResponse(Response):
    """A file of the script's tree."""

    def __init__(self, path, status_code=200, headers=None, media_type=None, background=None, filename=None, **options):
        with open(path, "rb") as file:
            content = file.read()
        super().__init__(content, status_code, headers, media_type or guess_type(filename or path), background)
        if filename is not None:
            self.headers.setdefault("content-disposition", f'attachment; filename="{filename}"')
