"""One end of a WebSocket whose thread waits for what comes."""
import time
import uuid

import _websocket_wire as wire

from ..connection import State
from ..exceptions import Close, ConnectionClosedError, ConnectionClosedOK


class Connection:
    """Sends and receives messages over a socket; pings are answered while somebody receives."""

    is_client = False

    def __init__(self, sock, close_timeout=10):
        self.socket, self.close_timeout = sock, close_timeout
        self.id, self.state = uuid.uuid4(), State.CONNECTING
        self.request = self.response = self.subprotocol = None
        self.latency = 0
        self._messages, self._pongs = [], {}
        self._frames = wire.Frames(self._on_frame)
        self._sent_close = self._received_close = self._received_first = None

    local_address = property(lambda self: self.socket.getsockname())
    remote_address = property(lambda self: self.socket.getpeername())

    @property
    def close_code(self):
        if self.state is not State.CLOSED:
            return None
        return 1006 if self._received_close is None else self._received_close.code

    @property
    def close_reason(self):
        if self.state is not State.CLOSED:
            return None
        return "" if self._received_close is None else self._received_close.reason

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self.close(1000 if kind is None else 1011)

    def __iter__(self):
        try:
            while True:
                yield self.recv()
        except ConnectionClosedOK:
            return

    # -- frames --

    def _write(self, opcode, payload):
        self.socket.sendall(wire.frame(opcode, payload, self.is_client))

    def _on_frame(self, opcode, payload):
        if opcode == wire.PING:
            if self.state is State.OPEN:
                self._write(wire.PONG, payload)
        elif opcode == wire.PONG:
            event = self._pongs.pop(payload, None)
            if event is not None:
                event.set()
        elif opcode == wire.CLOSE:
            self._received_close = Close(*wire.parse_close(payload))
            if self._sent_close is None:
                self._received_first = True
                self._send_close(self._received_close.code if payload else None, self._received_close.reason)
            self._end()
        else:
            self._messages.append(payload.decode() if opcode == wire.TEXT else payload)

    def _send_close(self, code, reason=""):
        self._sent_close = Close(1005 if code in (None, 1005) else code, reason)
        self.state = State.CLOSING
        self._write(wire.CLOSE, wire.close_payload(None if code in (None, 1005) else code, reason))

    def _end(self):
        if self.state is not State.CLOSED:
            self.state = State.CLOSED
            self.socket.close()

    def _closed_error(self):
        codes = [close.code for close in (self._received_close, self._sent_close) if close is not None]
        kind = ConnectionClosedOK if len(codes) == 2 and all(code in (1000, 1001, 1005) for code in codes) else \
            ConnectionClosedError
        return kind(self._received_close, self._sent_close, self._received_first)

    def _take(self, deadline):
        """Waits for bytes, at most up to the deadline, and takes their frames."""
        left = None if deadline is None else deadline - time.monotonic()
        if left is not None and left <= 0:
            raise TimeoutError("timed out while waiting for a message")
        self.socket.settimeout(left)
        try:
            data = self.socket.recv(65536)
        except TimeoutError:
            raise TimeoutError("timed out while waiting for a message") from None
        except OSError:
            data = b""
        if data:
            self._frames.feed(data)
        else:
            self._end()

    # -- what scripts call --

    def recv(self, timeout=None, decode=None):
        """The next message: str, or bytes."""
        deadline = None if timeout is None else time.monotonic() + timeout
        while not self._messages:
            if self.state is State.CLOSED:
                raise self._closed_error()
            self._take(deadline)
        data = self._messages.pop(0)
        if decode is False and isinstance(data, str):
            return data.encode()
        return data.decode() if decode and isinstance(data, bytes) else data

    def send(self, message, text=None):
        """Sends a message: str, bytes, or an iterable of parts."""
        if isinstance(message, dict):
            raise TypeError("data is a dict-like object")
        if self.state is not State.OPEN:
            raise self._closed_error()
        if isinstance(message, str):
            self._write(wire.TEXT, message.encode())
        elif isinstance(message, (bytes, bytearray, memoryview)):
            self._write(wire.BINARY, bytes(message))
        else:
            parts = list(message)
            if not parts or not all(isinstance(part, (str, bytes)) for part in parts):
                raise TypeError("data must be str, bytes, or iterable")
            self.send("".join(parts) if isinstance(parts[0], str) else b"".join(parts))

    def ping(self, data=None):
        """Sends a ping; gives an event that is set when the pong is here."""
        import threading
        if self.state is not State.OPEN:
            raise self._closed_error()
        payload = f"{len(self._pongs):04}".encode() if data is None else data.encode() if isinstance(data, str) else data
        event = self._pongs[payload] = threading.Event()
        self._write(wire.PING, payload)
        return event

    def pong(self, data=b""):
        self._write(wire.PONG, data.encode() if isinstance(data, str) else data)

    def close(self, code=1000, reason=""):
        """Says goodbye and waits until the connection is closed."""
        if self.state is State.OPEN:
            try:
                self._send_close(code, reason)
                deadline = time.monotonic() + self.close_timeout
                while self.state is not State.CLOSED:
                    self._take(deadline)
            except (TimeoutError, OSError):
                pass
        self._end()
