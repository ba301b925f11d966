"""WebSocket frames as bytes, and the handshake before them."""
import base64
import hashlib

import _world

TEXT, BINARY, CLOSE, PING, PONG, CONTINUATION = 1, 2, 8, 9, 10, 0
_MAGIC = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
KEY = "bG9vcHNjb3BlIHNheXMgaGk="  # each client's is random in reality; nothing here depends on it


def accept_key(key):
    """What the server answers to a client's key."""
    return base64.b64encode(hashlib.sha1(key.encode() + _MAGIC).digest()).decode()


def frame(opcode, payload, mask=False, final=True):
    """The bytes of a frame. Clients mask theirs."""
    size = len(payload)
    first = bytes([(0x80 if final else 0) | opcode])
    bit = 0x80 if mask else 0
    if size < 126:
        head = first + bytes([bit | size])
    elif size < 65536:
        head = first + bytes([bit | 126]) + size.to_bytes(2, "big")
    else:
        head = first + bytes([bit | 127]) + size.to_bytes(8, "big")
    if not mask:
        return head + payload
    return head + b"\0\0\0\0" + payload  # a mask of zeros changes nothing


def close_payload(code, reason=""):
    return b"" if code is None else code.to_bytes(2, "big") + reason.encode()


def parse_close(payload):
    """(code, reason) of a close frame."""
    if len(payload) < 2:
        return 1005, ""
    return int.from_bytes(payload[:2], "big"), payload[2:].decode("utf-8", "replace")


class Frames:
    """Takes bytes as they come; calls on_frame(opcode, payload) for each whole message."""

    def __init__(self, on_frame):
        self._on_frame = on_frame
        self._late = None  # frames behind one that a what-if has delayed
        self._buffer = b""
        self._parts = []
        self._opcode = None

    def feed(self, data):
        self._buffer += data
        while self._take():
            pass

    def _take(self):
        data = self._buffer
        if len(data) < 2:
            return False
        size, at = data[1] & 0x7F, 2
        if size >= 126:
            width = 2 if size == 126 else 8
            if len(data) < 2 + width:
                return False
            size, at = int.from_bytes(data[2:2 + width], "big"), 2 + width
        mask = None
        if data[1] & 0x80:
            mask, at = data[at:at + 4], at + 4
        if len(data) < at + size:
            return False
        payload = data[at:at + size]
        self._buffer = data[at + size:]
        if mask and any(mask):
            payload = bytes(byte ^ mask[place % 4] for place, byte in enumerate(payload))
        self._add(data[0] & 0x0F, bool(data[0] & 0x80), payload)
        return True

    def _add(self, opcode, final, payload):
        if opcode >= CLOSE:
            self._give(opcode, payload)
            return
        if opcode != CONTINUATION:
            self._opcode, self._parts = opcode, []
        self._parts.append(payload)
        if final:
            self._give(self._opcode, b"".join(self._parts))

    def _give(self, opcode, payload):
        """Hands a message over, unless a what-if loses it, or has it or one before it come later."""
        lost, seconds = message_lever(payload) if opcode in (TEXT, BINARY) else (False, 0.0)
        if lost:
            return
        if self._late is not None:
            self._late.append((seconds, opcode, payload))
        elif seconds > 0:
            self._late = [(seconds, opcode, payload)]
            _call_later(seconds, self._overdue)
        else:
            self._on_frame(opcode, payload)

    def _overdue(self):
        late, self._late = self._late, None
        self._on_frame(*late.pop(0)[1:])
        while late and late[0][0] == 0:
            self._on_frame(*late.pop(0)[1:])
        if late:
            self._late = late
            _call_later(late[0][0], self._overdue)


def message_lever(data):
    """(is the message lost, how much later it comes) by a what-if."""
    if not _world.has_levers():
        return False, 0.0
    lever = _world.lever("message", data.decode("utf-8", "replace") if isinstance(data, (bytes, bytearray)) else str(data))
    return (False, 0.0) if lever is None else (lever[0] == "fails", lever[1])


def _call_later(seconds, call):
    import _network
    from asyncio import events
    loop = events._get_running_loop()
    if loop is not None:
        loop._call_on_io(seconds, call)
    else:
        _network.call_at(_world.now() + seconds, call)
