"""Serving, with a thread for each connection."""
import select
import socket as _socket
import threading

import _websocket_wire as wire
from _http_wire import Parser, message, parse_request

from ..connection import Request, Response, State, respond
from ..exceptions import ConnectionClosed
from ..server import basic_auth
from .connection import Connection

__all__ = ["serve", "Server", "ServerConnection", "basic_auth"]


class ServerConnection(Connection):
    respond = staticmethod(respond)

    def _shake_hands(self, server):
        heads = []

        def on_head(first, headers):
            heads.append(Request(parse_request(first)[1], headers))
            return "raw"

        parser = Parser(on_head, lambda data: self._frames.feed(data), lambda: None)
        while not heads:
            data = self.socket.recv(65536)
            if not data:
                return False
            parser.feed(data)
        self.request = heads[0]
        refusal = None if server.process_request is None else server.process_request(self, self.request)
        if refusal is None and self.request.headers.get("Upgrade", "").lower() != "websocket":
            refusal = respond(426, "Failed to open a WebSocket connection: missing Upgrade header.\n")
        if refusal is not None:
            self.socket.sendall(message(f"HTTP/1.1 {refusal.status_code} {refusal.reason_phrase}", refusal.headers.items(),
                                        refusal.body))
            return False
        asked = [name.strip() for name in self.request.headers.get("Sec-WebSocket-Protocol", "").split(",")]
        self.subprotocol = next((name for name in asked if name in server.subprotocols), None)
        headers = [("Upgrade", "websocket"), ("Connection", "Upgrade"),
                   ("Sec-WebSocket-Accept", wire.accept_key(self.request.headers.get("Sec-WebSocket-Key", "")))]
        if self.subprotocol:
            headers.append(("Sec-WebSocket-Protocol", self.subprotocol))
        self.response = Response(101, "Switching Protocols", headers)
        self.socket.sendall(message("HTTP/1.1 101 Switching Protocols", headers))
        self.state = State.OPEN
        return True


class Server:
    """Takes connections while serve_forever() runs."""

    def __init__(self, sock, handler, process_request, subprotocols, close_timeout):
        self.socket, self.handler, self.process_request = sock, handler, process_request
        self.subprotocols, self.close_timeout = subprotocols or [], close_timeout
        self._stopper, self._waker = _socket.socketpair()

    def fileno(self):
        return self.socket.fileno()

    def serve_forever(self):
        while True:
            ready, _, _ = select.select([self.socket, self._stopper], [], [])
            if self._stopper in ready:
                break
            sock, _ = self.socket.accept()
            threading.Thread(target=self._serve, args=(sock,)).start()
        self.socket.close()

    def shutdown(self):
        self._waker.send(b"!")

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        self.shutdown()

    def _serve(self, sock):
        connection = ServerConnection(sock, self.close_timeout)
        if not connection._shake_hands(self):
            sock.close()
            return
        try:
            self.handler(connection)
        except ConnectionClosed as error:
            self._log(error)
            connection.close(1011)
        except Exception as error:
            self._log(error)
            connection.close(1011)
        else:
            connection.close()

    def _log(self, error):
        import logging
        logging.getLogger("websockets.server").error("connection handler failed", exc_info=(type(error), error,
                                                                                          error.__traceback__))


def serve(handler, host=None, port=None, *, sock=None, ssl=None, origins=None, extensions=None, subprotocols=None,
          select_subprotocol=None, compression="deflate", process_request=None, process_response=None,
          server_header=None, open_timeout=10, ping_interval=20, ping_timeout=20, close_timeout=10, max_size=2 ** 20,
          max_queue=16, logger=None, create_connection=None, **kwargs):
    """A server that listens; its serve_forever() takes the connections."""
    sock = sock or _socket.create_server((host or "", port), **kwargs)
    return Server(sock, handler, process_request, subprotocols, close_timeout)
