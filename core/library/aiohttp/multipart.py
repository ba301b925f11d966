"""Bodies in several parts, read one after the other."""
import json as _json
from urllib.parse import parse_qsl

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
