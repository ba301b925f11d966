"""The clients that the world declares (`# world: client at 1s GET http://localhost:8080/`): they call the script's server.

They are no tasks. Each acts at its moments of virtual time, while the script's loop sleeps or its thread blocks; what they
ask and are answered is in the trace.
"""
import _network
import _websocket_wire as ws
import _world
from _http_wire import BadMessage, Parser, message, parse_status
from _world_io import HTTP, STREAM, Exchange

_started = False
served = []  # (client's name, what it was answered), in order


def start():
    """Has all declared clients begin at their times: called when the script begins to listen."""
    global _started
    if _started:
        return
    _started = True
    for client in _world.clients():
        for turn in range(client["times"]):
            _network.call_at(client["at"] + turn * client["every"], _begin, client, turn)


def start_interrupt():
    """Has Ctrl-C pressed when the world says so."""
    _network.call_at(_world.interrupt_at(), interrupt)


def interrupt():
    """What Ctrl-C does."""
    import signal
    signal.raise_signal(signal.SIGINT)


def _begin(client, turn):
    name = client["name"] if client["times"] == 1 else f"{client['name']}, call {turn + 1}"
    kind = {"tcp": _TcpClient, "udp": _UdpClient, "ws": _WebSocketClient}.get(client["method"], _HttpClient)
    kind(client, name).begin()


class _Client:
    """One call of one client. An actor of the network: its method came() gets the bytes."""

    kind = STREAM
    default_port = 80

    def __init__(self, client, name):
        self.client = client
        self.name = name
        self.fd = None
        self.host, self.port, self.path = _split(client["target"], self.default_port)
        self.steps = list(client["steps"])
        self.exchange = Exchange(self.kind, f"{name}: {client['method']} {client['target']}")

    def begin(self):
        self.exchange.sent()
        fd = _network.connect_actor(self.host, self.port, self.came)
        if fd < -1000:  # actors' descriptors are far below zero, errors are not
            self.fd = fd
            self.connected()
            return
        self.end("connection refused", failed=True)

    def came(self, fd, data, address):
        raise NotImplementedError

    def send(self, data, end=False):
        _network.actor_send(self.fd, data, 0, end)

    def end(self, text, failed=False):
        served.append((self.name, text))
        if failed:
            self.exchange.failed(f"{self.name}: {text}")
        else:
            self.exchange.arrived(f"{self.name}: {text}")
        if self.fd is not None:
            _network.close(self.fd)
            self.fd = None

    # -- steps: send, wait, read, close --

    def go_on(self):
        """Takes its steps up to the next one that takes time."""
        while self.steps and self.fd is not None:
            action, text, seconds = self.steps.pop(0)
            if action == "send":
                self.send_text(text)
            elif action == "wait":
                _network.call_at(_world.now() + seconds, self.go_on)
                return
            elif action == "read":
                self.reads = True
                return
            else:
                self.close()
                return
        if self.fd is not None and not self.steps:
            self.close()

    reads = False

    def got(self, text):
        """Something to read came."""
        served.append((self.name, text))
        self.exchange.progress(f"{self.name} reads {text}", 50)
        if self.reads:
            self.reads = False
            self.go_on()


class _HttpClient(_Client):
    """Sends a request, takes the reply."""

    kind = HTTP

    def connected(self):
        headers = [("Host", f"{self.host}:{self.port}"), ("Accept", "*/*"), ("User-Agent", "simulated")]
        headers += self.client["headers"]
        body = self.client["body"]
        if body:
            headers += [("Content-Type", self.client["content_type"]), ("Content-Length", str(len(body)))]
        headers.append(("Connection", "close"))
        self.body = b""
        self.status = "no reply"
        self.parser = Parser(self.on_head, self.on_body, self.on_end)
        self.send(message(f"{self.client['method']} {self.path} HTTP/1.1", headers, body))

    def on_head(self, first, headers):
        status, reason = parse_status(first)
        self.status = f"{status} {reason}"
        self.exchange.progress(f"{self.name}: {self.status}", 0)
        return "no body" if self.client["method"] == "HEAD" or status in (204, 304) else None

    def on_body(self, data):
        self.body += data

    def on_end(self):
        text = self.body.decode("utf-8", "replace")
        self.end(f"{self.status} {text}" if text else self.status)

    def came(self, fd, data, address):
        if self.fd is None:
            return
        if data:
            try:
                self.parser.feed(data)
            except BadMessage as error:
                self.end(str(error), failed=True)
        elif data is None or not self.parser.feed_eof():
            self.end("the connection was closed before the reply was whole", failed=True)
        elif self.fd is not None:
            self.end("the connection was closed without a reply", failed=True)


class _TcpClient(_Client):
    """Takes its steps over a plain connection."""

    def connected(self):
        if not self.steps or self.steps[-1][0] == "send":
            self.steps.append(("read", "", 0))
        self.go_on()

    def send_text(self, text):
        self.exchange.progress(f"{self.name} sends {text!r}", 10)
        self.send(text.encode())

    def close(self):
        self.end("closed")

    def came(self, fd, data, address):
        if self.fd is None:
            return
        if data:
            self.got(repr(data.decode("utf-8", "replace")))
        else:
            self.end("the server reset the connection" if data is None else "the server closed the connection",
                     failed=data is None)


class _UdpClient(_Client):
    """Sends datagrams."""

    def begin(self):
        self.exchange.sent()
        self.fd = _network.open_actor_datagram("127.0.0.1", 0, self.came)
        if not self.steps or self.steps[-1][0] == "send":
            self.steps.append(("read", "", 0))
        self.go_on()

    def send_text(self, text):
        _network.send_to(self.fd, text.encode(), self.host, self.port)

    def close(self):
        self.end("closed")

    def came(self, fd, data, address):
        if self.fd is not None and data:
            self.got(repr(data.decode("utf-8", "replace")))


class _WebSocketClient(_Client):
    """Shakes hands, then takes its steps in messages."""

    def connected(self):
        if not self.steps or self.steps[-1][0] == "send":
            self.steps.append(("read", "", 0))
        self.parser = Parser(self.on_head, self.on_raw, lambda: None)
        self.frames = ws.Frames(self.on_frame)
        headers = [("Host", f"{self.host}:{self.port}"), ("Upgrade", "websocket"), ("Connection", "Upgrade"),
                   ("Sec-WebSocket-Key", ws.KEY), ("Sec-WebSocket-Version", "13")]
        self.send(message(f"GET {self.path} HTTP/1.1", headers + list(self.client["headers"])))

    def on_head(self, first, headers):
        status, reason = parse_status(first)
        if status != 101:
            self.end(f"{status} {reason}", failed=True)
            return "no body"
        self.go_on()
        return "raw"

    def on_raw(self, data):
        self.frames.feed(data)

    def on_frame(self, opcode, payload):
        if self.fd is None:
            return
        if opcode == ws.PING:
            self.send(ws.frame(ws.PONG, payload, mask=True))
        elif opcode == ws.CLOSE:
            code, reason = ws.parse_close(payload)
            self.send(ws.frame(ws.CLOSE, payload, mask=True), end=True)
            self.end(f"closed with code {code}")
        elif opcode in (ws.TEXT, ws.BINARY):
            self.got(repr(payload.decode("utf-8", "replace") if opcode == ws.TEXT else payload))

    def send_text(self, text):
        self.exchange.progress(f"{self.name} sends {text!r}", 10)
        self.send(ws.frame(ws.TEXT, text.encode(), mask=True))

    def close(self):
        self.send(ws.frame(ws.CLOSE, ws.close_payload(1000), mask=True))

    def came(self, fd, data, address):
        if self.fd is None:
            return
        if data:
            self.parser.feed(data)
        else:
            self.end("the connection was closed", failed=data is None)


def _split(target, default_port):
    """Host, port and path of a URL, or of "host:port"."""
    scheme, mark, rest = target.partition("://")
    if not mark:
        scheme, rest = "", target
    place, slash, path = rest.partition("/")
    host, colon, port = place.partition(":")
    if host in ("localhost", ""):
        host = "127.0.0.1"
    if scheme in ("https", "wss"):
        default_port = 443
    return host, int(port) if colon else default_port, "/" + path
