"""A request whose thread waits for the reply: what requests, urllib.request and httpx.Client do.

The time that the reply takes passes as in time.sleep: a loop that runs in this thread stands still meanwhile.
"""
from urllib.parse import urlsplit

import _world
import _world_http
from _http_wire import BadMessage, Parser, message, parse_status
from _world_io import HTTP, Exchange


class Failure(Exception):
    """No reply: kind is "refused", "no such host", "bad certificate", "wrong version",
    "reset", "disconnected", "cut", "connect timeout" or "timeout"."""

    def __init__(self, kind, got=b""):
        super().__init__(kind)
        self.kind = kind
        self.got = got


class Reply:
    def __init__(self, status, reason, headers, body):
        self.status = status
        self.reason = reason
        self.headers = headers
        self.body = body


def request(method, url, headers=(), body=b"", timeout=None):
    """Sends and waits. timeout: how long nothing may come, in seconds."""
    if _world_http.is_local(url):
        return _ask_own_server(method, url, headers, body, timeout)
    reply = _world_http.request(method, url, headers, body)
    with Exchange(HTTP, f"{method} {url}") as exchange:
        wait = None if reply.outcome == "silent" else reply.latency
        if timeout is not None and (wait is None or wait > timeout):
            exchange.block(timeout)
            raise Failure("timeout")
        exchange.block(wait)
        if reply.outcome in ("refused", "no such host", "bad certificate") or \
                reply.outcome == "reset" and reply.cut_after is None:
            raise Failure(reply.outcome)
        exchange.progress(reply.describe(), 0)
        link = _world_http.Link.to(urlsplit(url).hostname)
        got = b""
        for gap, data in reply.pieces():
            exchange.block(gap + link.seconds_for(len(data)))
            got += data
            exchange.progress(f"{len(got)} of {len(reply.body)} bytes", 100 * len(got) // max(1, len(reply.body)))
        if reply.cut_after is not None:
            raise Failure("cut", got)
        exchange.arrived(f"{reply.describe()}, {len(reply.body)} bytes")
    return Reply(reply.status, reply.reason, reply.headers, got)


def _ask_own_server(method, url, headers, body, timeout):
    """To a server of the script's own, which must run in another thread."""
    import socket
    import ssl

    import _tls
    split = urlsplit(url)
    target = (split.path or "/") + (f"?{split.query}" if split.query else "")
    done = []
    head = []
    parts = []

    def on_head(first, named):
        head[:] = [*parse_status(first), named]
        return "no body" if method == "HEAD" or head[0] in (204, 304) else None

    parser = Parser(on_head, parts.append, lambda: done.append(True))
    with Exchange(HTTP, f"{method} {url}") as exchange:
        exchange.sent()
        try:
            tls = split.scheme == "https"
            with socket.create_connection((split.hostname, split.port or (443 if tls else 80)), timeout) as sock:
                if tls:
                    _tls.check(ssl.create_default_context(), split.hostname, sock.getpeername())
                    _tls.note_client(sock)
                sock.sendall(message(f"{method} {target} HTTP/1.1", list(headers) + [("Connection", "close")], body))
                while not done:
                    data = sock.recv(65536)
                    if not data:
                        parser.feed_eof()
                        break
                    parser.feed(data)
        except TimeoutError:
            raise Failure("timeout") from None
        except ConnectionRefusedError:
            raise Failure("refused") from None
        except ssl.SSLError:
            raise Failure("wrong version") from None
        except (ConnectionError, BadMessage):
            raise Failure("reset") from None
        if not done:
            raise Failure("cut" if head else "disconnected", b"".join(parts))
        exchange.arrived(f"{head[0]} {head[1]}, {sum(map(len, parts))} bytes")
    return Reply(head[0], head[1], head[2], b"".join(parts))
