"""Bodies in several parts: written, and read one after the other."""
import json as _json
import os
from urllib.parse import parse_qsl, quote, urlencode

from multidict import CIMultiDict

from .helpers import parse_content_type


class BodyPartReader:
    """One part: a field of a form, or a file."""

    def __init__(self, headers, content):
        self.headers, self._content, self._at = headers, content, 0

    @property
    def _disposition(self):
        return parse_content_type(self.headers.get("Content-Disposition", ""))[1]

    name = property(lambda self: self._disposition.get("name"))
    filename = property(lambda self: self._disposition.get("filename"))

    def at_eof(self):
        return self._at >= len(self._content)

    def get_charset(self, default):
        return parse_content_type(self.headers.get("Content-Type", ""))[1].get("charset", default)

    async def read(self, *, decode=False):
        return await self.read_chunk(len(self._content))

    async def read_chunk(self, size=8192):
        data = self._content[self._at:self._at + size]
        self._at += len(data)
        return data

    async def readline(self):
        end = self._content.find(b"\n", self._at) + 1 or len(self._content)
        return await self.read_chunk(end - self._at)

    async def release(self):
        self._at = len(self._content)

    async def text(self, *, encoding=None):
        return (await self.read()).decode(encoding or self.get_charset("utf-8"))

    async def json(self, *, encoding=None):
        text = await self.text(encoding=encoding)
        return _json.loads(text) if text else None

    async def form(self, *, encoding=None):
        return parse_qsl((await self.text(encoding=encoding)).rstrip(), keep_blank_values=True)

    def decode(self, data):
        return data

    def __aiter__(self):
        return self

    async def __anext__(self):
        data = await self.read_chunk()
        if not data:
            raise StopAsyncIteration
        return data


class MultipartReader:
    """The parts of a body that is here already."""

    def __init__(self, headers, content):
        kind, parameters = parse_content_type(headers.get("Content-Type", ""))
        assert kind.startswith("multipart/"), "multipart/* content type expected"
        if "boundary" not in parameters:
            raise ValueError(f"boundary missed for Content-Type: {headers.get('Content-Type')}")
        self.headers, self._parts = headers, []
        for part in content.split(b"--" + parameters["boundary"].encode())[1:-1]:
            head, _, body = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
            lines = CIMultiDict(line.split(": ", 1) for line in head.decode().split("\r\n") if ": " in line)
            self._parts.append(BodyPartReader(lines, body.removesuffix(b"\r\n")))
        self._at = 0

    @classmethod
    def from_response(cls, response):
        """The parts of a reply, which is read when the first one is asked for."""
        return _ReplyReader(response)

    def at_eof(self):
        return self._at >= len(self._parts)

    async def next(self):
        if self.at_eof():
            return None
        self._at += 1
        return self._parts[self._at - 1]

    async def release(self):
        self._at = len(self._parts)

    def __aiter__(self):
        return self

    async def __anext__(self):
        part = await self.next()
        if part is None:
            raise StopAsyncIteration
        return part


class _ReplyReader(MultipartReader):
    def __init__(self, response):
        self.headers, self._response, self._at, self._parts = response.headers, response, 0, []

    async def next(self):
        if self._response is not None:
            response, self._response = self._response, None
            super().__init__(self.headers, await response.read())
        return await super().next()


class Payload:
    """A value as a part of a body."""

    def __init__(self, value, *, headers=None, content_type=None, filename=None, encoding=None):
        self._value, self.headers = value, CIMultiDict(headers or ())
        self.filename = filename if filename is not None else _name_of(value)
        kind = content_type or _kind_of(value, self.filename, encoding)
        self.headers.setdefault("Content-Type", kind)

    content_type = property(lambda self: self.headers["Content-Type"])

    @property
    def content_disposition(self):
        return self.headers.get("Content-Disposition")

    def set_content_disposition(self, disptype, quote_fields=True, _charset="utf-8", **params):
        shown = [disptype]
        for key, value in params.items():
            value = quote(value, safe="") if quote_fields and not key.startswith("filename*") else value.replace('"', '\\"')
            shown.append(f'{key}="{value}"')
        self.headers["Content-Disposition"] = "; ".join(shown)

    def as_bytes(self):
        value = self._value
        if isinstance(value, MultipartWriter):
            return value.as_bytes()
        if hasattr(value, "read"):
            value = value.read()
        return value.encode() if isinstance(value, str) else bytes(value)

    size = property(lambda self: len(self._value) if isinstance(self._value, (bytes, bytearray)) else None)


def _name_of(value):
    name = getattr(value, "name", None)
    return os.path.basename(str(name)) if isinstance(name, str) and name[:1] != "<" else None


def _kind_of(value, filename, encoding):
    if isinstance(value, MultipartWriter):
        return value.content_type
    if isinstance(value, str):
        return f"text/plain; charset={encoding or 'utf-8'}"
    if filename is not None:
        from starlette.responses import guess_type
        return guess_type(filename, "application/octet-stream")
    return "application/octet-stream"


class MultipartWriter:
    """A body that is put together of parts."""

    _count = 0

    def __init__(self, subtype="mixed", boundary=None):
        MultipartWriter._count += 1
        boundary = boundary if boundary is not None else f"simulated-boundary-{MultipartWriter._count:016}"
        try:
            boundary.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("boundary should contain ASCII only chars") from None
        self._boundary, self._parts, self._is_form_data = boundary, [], subtype == "form-data"
        self.content_type = f"multipart/{subtype}; boundary={boundary}"
        self.headers = CIMultiDict({"Content-Type": self.content_type})

    boundary = property(lambda self: self._boundary)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        pass

    def __iter__(self):
        return iter([(part, "", "") for part in self._parts])

    def __len__(self):
        return len(self._parts)

    def __bool__(self):
        return True

    def append(self, obj, headers=None):
        if isinstance(obj, Payload):
            obj.headers.update(headers or {})
            return self.append_payload(obj)
        if not isinstance(obj, (str, bytes, bytearray, memoryview, MultipartWriter)) and not hasattr(obj, "read"):
            raise TypeError("Cannot create payload from %r" % (obj,))
        return self.append_payload(Payload(obj, headers=headers))

    def append_payload(self, payload):
        if not self._is_form_data and payload.size is not None:
            payload.headers["Content-Length"] = str(payload.size)
        self._parts.append(payload)
        return payload

    def append_json(self, obj, headers=None):
        return self.append_payload(Payload(_json.dumps(obj), headers=headers, content_type="application/json"))

    def append_form(self, obj, headers=None):
        pairs = list(obj.items()) if hasattr(obj, "items") else list(obj)
        return self.append_payload(Payload(urlencode(pairs, doseq=True), headers=headers, content_type="application/x-www-form-urlencoded"))

    def as_bytes(self, encoding="utf-8", errors="strict"):
        out = []
        for part in self._parts:
            lines = "".join(f"{name}: {value}\r\n" for name, value in part.headers.items())
            out.append(f"--{self._boundary}\r\n{lines}\r\n".encode() + part.as_bytes() + b"\r\n")
        return b"".join(out) + f"--{self._boundary}--\r\n".encode()

    size = property(lambda self: len(self.as_bytes()))
