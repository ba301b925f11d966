"""HTTP/1.1 as bytes: what clients and servers of the script's own, and the world's, send each other.

Parser takes bytes as they come, whole messages or single bytes, and tells of what they mean by calling three functions;
message() makes bytes. Who carries them is no matter here: asyncio's transports, blocking sockets, actors of the world.
"""


class BadMessage(ValueError):
    """The bytes are no HTTP."""


class Parser:
    """One side of a connection: messages one after the other."""

    def __init__(self, on_head, on_body, on_end):
        self._on_head = on_head  # called with (first line, list of (name, value)); gives "no body", "raw" or None
        self._on_body = on_body  # called with bytes
        self._on_end = on_end  # called at the end of each message
        self._buffer = b""
        self._left = 0  # of the body, or of the chunk; None: up to the connection's end
        self._state = "head"

    @property
    def in_message(self):
        """Whether a message has begun and is not over."""
        return self._state not in ("head", "raw") or bool(self._buffer)

    def feed(self, data):
        self._buffer += data
        while self._buffer and getattr(self, "_take_" + self._state)():
            pass

    def feed_eof(self):
        """No more bytes come. Gives whether that is a proper end."""
        if self._state == "body" and self._left is None:
            self._finish()
            return True
        return not self.in_message

    def _take_head(self):
        end = self._buffer.find(b"\r\n\r\n")
        width = 4
        if end < 0:
            end, width = self._buffer.find(b"\n\n"), 2
            if end < 0:
                if len(self._buffer) > 65536:
                    raise BadMessage("the head of the message is too long")
                return False
        lines = self._buffer[:end].decode("latin-1").replace("\r\n", "\n").split("\n")
        self._buffer = self._buffer[end + width:]
        while lines and not lines[0]:
            lines.pop(0)
        if not lines:
            return True
        headers = []
        for line in lines[1:]:
            name, colon, value = line.partition(":")
            if not colon or not name.strip():
                raise BadMessage(f"this is no header: {line!r}")
            headers.append((name.strip(), value.strip()))
        self._begin_body(lines[0], headers)
        return True

    def _begin_body(self, first, headers):
        named = {name.lower(): value for name, value in headers}
        is_response = first.startswith("HTTP/")
        how = self._on_head(first, headers)
        if how == "raw":
            self._state = "raw"
        elif how == "no body":
            self._finish()
        elif "chunked" in named.get("transfer-encoding", "").lower():
            self._state = "chunk_size"
        elif "content-length" in named:
            if not named["content-length"].isdigit():
                raise BadMessage(f"this is no length: {named['content-length']!r}")
            self._left = int(named["content-length"])
            self._state = "body"
            if not self._left:
                self._finish()
        elif is_response:
            self._left = None
            self._state = "body"
        else:
            self._finish()

    def _take_raw(self):
        data, self._buffer = self._buffer, b""
        self._on_body(data)
        return False

    def _take_body(self):
        if self._left is None:
            data, self._buffer = self._buffer, b""
            self._on_body(data)
            return False
        data, self._buffer = self._buffer[:self._left], self._buffer[self._left:]
        self._left -= len(data)
        self._on_body(data)
        if not self._left:
            self._finish()
        return True

    def _take_chunk_size(self):
        line, found, rest = self._buffer.partition(b"\r\n")
        if not found:
            return False
        try:
            self._left = int(line.split(b";")[0], 16)
        except ValueError:
            raise BadMessage(f"this is no size of a chunk: {line!r}") from None
        self._buffer = rest
        self._state = "chunk" if self._left else "trailer"
        return True

    def _take_chunk(self):
        if self._left:
            data, self._buffer = self._buffer[:self._left], self._buffer[self._left:]
            self._left -= len(data)
            self._on_body(data)
        if not self._left:
            if len(self._buffer) < 2:
                return False
            self._buffer = self._buffer[2:]
            self._state = "chunk_size"
        return True

    def _take_trailer(self):
        line, found, rest = self._buffer.partition(b"\r\n")
        if not found:
            return False
        self._buffer = rest
        if not line:
            self._finish()
        return True

    def _finish(self):
        self._state = "head"
        self._on_end()


def message(first, headers, body=b""):
    """The bytes of a message."""
    lines = [first] + [f"{name}: {value}" for name, value in headers]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1", "replace") + body


def chunk(data):
    """A part of a body of unknown length; an empty one ends it."""
    return b"%x\r\n" % len(data) + data + b"\r\n"


def parse_status(first):
    """"HTTP/1.1 404 Not Found" gives (404, "Not Found")."""
    _, _, rest = first.partition(" ")
    code, _, reason = rest.partition(" ")
    if not code.isdigit():
        raise BadMessage(f"this is no status line: {first!r}")
    return int(code), reason


def parse_request(first):
    """"GET /a HTTP/1.1" gives ("GET", "/a", "HTTP/1.1")."""
    parts = first.split()
    if len(parts) != 3 or not parts[2].startswith("HTTP/"):
        raise BadMessage(f"this is no request: {first!r}")
    return tuple(parts)
