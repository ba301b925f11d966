"""Connecting, in a thread that waits."""
import socket as _socket
from urllib.parse import unquote, urlsplit

import _websocket_wire as wire
from _http_wire import Parser, message, parse_status

from ..connection import Request, Response, State
from ..exceptions import InvalidMessage, InvalidStatus, InvalidURI
from .connection import Connection

__all__ = ["connect", "ClientConnection"]


class ClientConnection(Connection):
    is_client = True

    def _shake_hands(self, host, path, headers):
        found = []

        def on_head(first, headers):
            status, reason = parse_status(first)
            self.response = Response(status, reason, headers)
            found.append("head")
            return "raw" if status == 101 else None

        def on_body(data):
            if self.response.status_code == 101:
                self._frames.feed(data)
            else:
                self.response.body += data

        parser = Parser(on_head, on_body, lambda: found.append("end"))
        self.request = Request(path, headers)
        self.socket.sendall(message(f"GET {path} HTTP/1.1", headers))
        while not found or self.response.status_code != 101 and "end" not in found:
            data = self.socket.recv(65536)
            if not data and not parser.feed_eof() and not found:
                raise InvalidMessage("did not receive a valid HTTP response")
            if not data:
                break
            parser.feed(data)
        if self.response.status_code != 101:
            self.socket.close()
            raise InvalidStatus(self.response)
        self.subprotocol = self.response.headers.get("Sec-WebSocket-Protocol")
        self.state = State.OPEN


def connect(uri, *, sock=None, ssl=None, server_hostname=None, origin=None, extensions=None, subprotocols=None,
            compression="deflate", additional_headers=None, user_agent_header="Python/3.11 websockets/15.0.1", proxy=True,
            proxy_ssl=None, proxy_server_hostname=None, open_timeout=10, ping_interval=20, ping_timeout=20, close_timeout=10,
            max_size=2 ** 20, max_queue=16, logger=None, create_connection=None, **kwargs):
    """Connects, and gives the connection: to be used in a `with` block."""
    split = urlsplit(uri)
    if split.scheme not in ("ws", "wss"):
        raise InvalidURI(uri, "scheme isn't ws or wss")
    if not split.hostname:
        raise InvalidURI(uri, "hostname isn't provided")
    path = (split.path or "/") + (f"?{split.query}" if split.query else "")
    headers = [("Host", split.netloc.rpartition("@")[2]), ("Upgrade", "websocket"), ("Connection", "Upgrade"),
               ("Sec-WebSocket-Key", wire.KEY), ("Sec-WebSocket-Version", "13")]
    if split.username:
        import base64
        pair = f"{unquote(split.username)}:{unquote(split.password or '')}"
        headers.append(("Authorization", "Basic " + base64.b64encode(pair.encode()).decode()))
    if subprotocols:
        headers.append(("Sec-WebSocket-Protocol", ", ".join(subprotocols)))
    if origin is not None:
        headers.append(("Origin", origin))
    if user_agent_header is not None:
        headers.append(("User-Agent", user_agent_header))
    headers += list(additional_headers.items() if hasattr(additional_headers, "items") else additional_headers or [])
    port = split.port or (443 if split.scheme == "wss" else 80)
    sock = sock or _socket.create_connection((split.hostname, port), open_timeout)
    connection = ClientConnection(sock, close_timeout)
    try:
        connection._shake_hands(split.netloc, path, headers)
    except TimeoutError:
        raise TimeoutError("timed out while waiting for handshake response") from None
    sock.settimeout(None)
    return connection
