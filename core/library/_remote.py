"""The hosts outside, for sockets: what a connection to them meets. They speak HTTP, as the world declares it.

A script that connects to ("example.com", 80) itself, by asyncio's streams or a plain socket, gets the same replies as one
that uses a library for it.
"""
import errno
import json as _json

import _network
import _websocket_wire as ws
import _world
import _world_http
from _http_wire import BadMessage, Parser, chunk, message, parse_request
from _world_io import HTTP, STREAM, Exchange

_names = {}  # by address
_OPEN_PORTS = (21, 22, 25, 53, 80, 110, 143, 443, 465, 587, 993, 995)  # of those below 1024


def address_of(host):
    """The address of a host: one of those for documentation, always the same for the same name."""
    import socket
    if _world.host(host)["outcome"] == "no such host":
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
    first = int(_world.latency(host) * 100) % 250 + 1
    for last in range(250):
        address = f"203.0.113.{(first + last) % 250 + 1}"
        if _names.setdefault(address, host) == host:
            return address
    return "203.0.113.1"


def name_of(address):
    """The host that was given this address, or None."""
    return "localhost" if address in ("127.0.0.1", "::1") else _names.get(address)


def connect(address, port):
    """A socket connects: gives the function that gets what it sends, or the number of an error."""
    host = _names.get(address)
    if host is None:
        return errno.ENETUNREACH
    if _world.host(host)["outcome"] == "refused":
        return errno.ECONNREFUSED
    if port < 1024 and port not in _OPEN_PORTS:
        return errno.ECONNREFUSED  # as whoever looks for open ports expects
    return _Server(host, port).came


class _Server:
    """One connection to a host outside."""

    def __init__(self, host, port):
        self.scheme = "https" if port == 443 else "http"
        self.host = host if port in (80, 443) else f"{host}:{port}"
        self.parser = Parser(self.on_head, self.on_body, self.on_end)
        self.fd = None
        self.frames = None  # of a WebSocket
        self.feed = None    # of a WebSocket that talks by itself
        self.gone = False
        self.free_at = 0.0  # when the replies under way are over

    def came(self, fd, data, address):
        self.fd = fd
        if not data:
            self.gone = True
            _network.close(fd)
            return
        try:
            self.parser.feed(data)
        except BadMessage as error:
            body = f"{error}\n".encode()
            _network.actor_send(fd, message("HTTP/1.1 400 Bad Request", [("Content-Length", str(len(body)))], body), 0.05,
                                True)

    def on_head(self, first, headers):
        method, target, self.version = parse_request(first)
        self.method, self.target, self.headers = method, target, headers
        self.body = b""
        named = {name.lower(): value for name, value in headers}
        if named.get("upgrade", "").lower() == "websocket":
            self.shake_hands(named)
            return "raw"
        return None

    def on_body(self, data):
        if self.frames is not None:
            self.frames.feed(data)
        else:
            self.body += data

    # -- WebSockets: a host outside says again what it is told --

    def shake_hands(self, named):
        self.latency = _world.latency(f"ws://{self.host}{self.target}") / 2
        self.frames = ws.Frames(self.on_frame)
        headers = [("Upgrade", "websocket"), ("Connection", "Upgrade"),
                   ("Sec-WebSocket-Accept", ws.accept_key(named.get("sec-websocket-key", "")))]
        _network.actor_send(self.fd, message("HTTP/1.1 101 Switching Protocols", headers), self.latency)
        from _made_up.feeds import feed_of
        self.feed = feed_of(self.host, self.target)
        if self.feed is not None:
            self.say(self.feed.opening())
            self.go_on_with_feed()

    def say(self, values):
        for value in values:
            _network.actor_send(self.fd, ws.frame(ws.TEXT, _json.dumps(value).encode()), self.latency)

    def go_on_with_feed(self):
        if self.feed.is_on and self.feed.count == 0:
            _network.call_at(_world.now() + self.feed.pause, self.next_of_feed)

    def next_of_feed(self):
        if self.gone:
            return
        if self.feed.count == self.feed.most:
            _network.actor_send(self.fd, ws.frame(ws.CLOSE, ws.close_payload(1001, "the simulated feed ends here")), self.latency, True)
            return
        value = self.feed.next_message()
        self.feed.count += 1
        exchange = Exchange(STREAM, f"WebSocket {self.host}: message {self.feed.count} of the feed")
        exchange.sent()
        self.say([value])
        _network.call_at(_world.now() + self.latency, exchange.arrived, "a message of the feed")
        _network.call_at(_world.now() + self.feed.pause, self.next_of_feed)

    def on_frame(self, opcode, payload):
        if self.feed is not None and opcode == ws.TEXT:
            self.say(self.feed.heard(payload.decode("utf-8", "replace")))
            self.go_on_with_feed()
            return
        self.gone = self.gone or opcode == ws.CLOSE
        if opcode == ws.PING:
            opcode = ws.PONG
        exchange = Exchange(STREAM, f"WebSocket {self.host}: {payload!r}")
        exchange.sent()
        _network.actor_send(self.fd, ws.frame(opcode, payload), self.latency, opcode == ws.CLOSE)
        _network.call_at(_world.now() + self.latency, exchange.arrived, "the same again")

    def on_end(self):
        named = {name.lower(): value for name, value in self.headers}
        host = named.get("host", self.host)
        url = self.target if "://" in self.target else f"{self.scheme}://{host}{self.target}"
        reply = _world_http.request(self.method, url, self.headers, self.body)
        exchange = Exchange(HTTP, f"{self.method} {url}")
        exchange.sent()
        if reply.outcome == "silent":
            return
        keep = "close" not in named.get("connection", "").lower() and self.version == "HTTP/1.1"
        when = max(0.0, self.free_at - _world.now()) + reply.latency
        if reply.outcome != "reply" and reply.cut_after is None:
            _network.actor_send(self.fd, b"", when, False, True)
            _network.call_at(_world.now() + when, exchange.failed, "connection reset")
            return
        headers = reply.headers + [("Connection", "keep-alive" if keep else "close")]
        first = f"HTTP/1.1 {reply.status} {reply.reason}"
        _network.actor_send(self.fd, message(first, headers), when)
        when = self.send_body(reply, when)
        if reply.cut_after is not None:
            _network.actor_send(self.fd, b"", when, False, True)
            _network.call_at(_world.now() + when, exchange.failed, "connection reset")
            return
        if not keep:
            _network.actor_send(self.fd, b"", when, True)
        self.free_at = _world.now() + when
        _network.call_at(self.free_at, exchange.arrived, f"{reply.describe()}, {len(reply.body)} bytes")

    def send_body(self, reply, when):
        link = _world_http.Link.to(self.host.partition(":")[0])
        for gap, data in reply.pieces():
            when = max(when + gap, link.seconds_for(len(data)))
            _network.actor_send(self.fd, chunk(data) if reply.chunks > 1 else data, when)
        if reply.chunks > 1 and reply.cut_after is None:
            _network.actor_send(self.fd, chunk(b""), when)
        return when
