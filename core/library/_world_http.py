"""HTTP as the simulated world speaks it: what a request to a declared, or made up, endpoint gets, and when.

Shared by aiohttp, httpx, requests and urllib.request, which differ in how they wait for it. Servers that the script itself
runs are not asked here: see _http_wire.
"""
import json as _json
import time
from http import HTTPStatus
from urllib.parse import parse_qsl, urlsplit

import _world

PIECE = 65536  # bytes that come at once where nothing else is declared
LOCAL_HOSTS = ("localhost", "127.0.0.1", "0.0.0.0", "::1", "")


class Reply:
    """What came back: outcome "reply" with all that follows, or what went wrong instead."""

    def __init__(self, given, method, url):
        self.method = method
        self.url = url
        self.outcome = given["outcome"]
        self.latency = given["latency"]  # seconds from the request to the reply's first byte
        self.status = given["status"]
        self.reason = reason_of(self.status)
        self.body = given["body"]
        self.declared = given["declared"]
        self.cut_after = given["cut_after"]  # bytes of the body after which the connection is reset; or None
        self.chunks = given["chunks"]
        self.chunk_gap = given["chunk_gap"]
        self.headers = self._complete(given)

    def _complete(self, given):
        headers = list(given["headers"])
        names = {name.lower() for name, _ in headers}
        kind = given["content_type"]
        if "content-type" not in names:
            headers.append(("Content-Type", kind + ("; charset=utf-8" if kind.startswith("text/") else "")))
        if self.chunks > 1 and "transfer-encoding" not in names:
            headers.append(("Transfer-Encoding", "chunked"))
        elif "content-length" not in names:
            headers.append(("Content-Length", str(len(self.body))))
        headers.append(("Date", time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime())))
        headers.append(("Server", "simulated"))
        if self.method == "HEAD" or self.status in (204, 304):
            self.body = b""
        return headers

    def pieces(self):
        """The body as it comes: a list of (seconds after the piece before, bytes)."""
        body = self.body if self.cut_after is None else self.body[:self.cut_after]
        if self.chunks > 1:
            size = max(1, -(-len(self.body) // self.chunks))
            gap = self.chunk_gap
        else:
            size, gap = PIECE, 0.0
            bandwidth = _world.host(urlsplit(self.url).hostname or "")["bandwidth"]
            if bandwidth is not None:
                size = max(1, min(PIECE, -(-len(self.body) // 10)))
        parts = [body[at:at + size] for at in range(0, len(body), size)]
        return [(gap if place else 0.0, part) for place, part in enumerate(parts)]

    def describe(self):
        return f"{self.status} {self.reason}"


def reason_of(status):
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


def is_local(url):
    """Whether a request for it goes to a server of the script itself, not to the declared world."""
    return (urlsplit(url).hostname or "") in LOCAL_HOSTS and not _world.is_declared(url)


def request(method, url, headers=(), body=b""):
    """What the world answers."""
    reply = Reply(_world.answer(method, url), method, url)
    host = _world.host(urlsplit(url).hostname or "")
    if host["outcome"] != "reply":
        reply.outcome = host["outcome"]
    if reply.outcome == "reply" and not reply.declared and reply.status == 200:
        _make_up(reply, headers, body)
    return reply


def _make_up(reply, headers, body):
    """What such an endpoint is likely to answer, where that is known; or what it was sent."""
    from _made_up import answer
    made = answer(reply.method, reply.url, headers, body)
    if made is None:
        if reply.method != "HEAD":
            _echo(reply, headers, body)
        return
    reply.status, kind, content, headers = made
    reply.reason = reason_of(reply.status)
    kind += "; charset=utf-8" if kind.startswith("text/") else ""
    changed = {"Content-Type": kind, "Content-Length": str(len(content))}
    reply.headers = [(name, changed.get(name, value)) for name, value in reply.headers] + [*headers, ("X-Simulated", "made up")]
    reply.body = b"" if reply.method == "HEAD" or reply.status in (204, 304) else content


def _echo(reply, headers, body):
    """A made-up answer tells what it was sent, as services for trying out HTTP do."""
    content = _json.loads(reply.body)
    content["args"] = dict(parse_qsl(urlsplit(reply.url).query, keep_blank_values=True))
    content["headers"] = {name: value for name, value in headers}
    text = body.decode("utf-8", "replace")
    content["data"] = text
    try:
        content["json"] = _json.loads(text) if text else None
    except ValueError:
        content["json"] = None
    reply.body = _json.dumps(content).encode()
    reply.headers = [(name, str(len(reply.body)) if name == "Content-Length" else value)
                     for name, value in reply.headers]


class Link:
    """The line to a host: what it carries in a second is shared by all connections, piece by piece."""

    _links = {}

    @classmethod
    def to(cls, host):
        link = cls._links.get(host)
        if link is None:
            link = cls._links[host] = cls(_world.host(host)["bandwidth"])
        return link

    def __init__(self, bandwidth):
        self.bandwidth = bandwidth
        self.free_at = 0.0

    def seconds_for(self, size):
        """How long from now until so many bytes more have come."""
        if self.bandwidth is None:
            return 0.0
        now = _world.now()
        self.free_at = max(now, self.free_at) + size / self.bandwidth
        return self.free_at - now
