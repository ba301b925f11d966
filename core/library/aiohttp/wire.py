"""The line to a server that the script itself runs: HTTP over a connection of the simulated network."""
import asyncio

from _http_wire import BadMessage, Parser, message, parse_status
from _world_io import HTTP, Exchange
from asyncio.constants import IO

from . import client_exceptions as errors


class _Head:
    def __init__(self, status, reason, headers):
        self.status = status
        self.reason = reason
        self.headers = headers


async def connect(connector, request):
    """A connected channel; what goes wrong is aiohttp's kind of error."""
    import socket
    import ssl
    loop = asyncio.get_running_loop()
    try:
        tls = {"ssl": request.ssl if isinstance(request.ssl, ssl.SSLContext) else True} if request.key.is_ssl else {}
        _, channel = await loop.create_connection(lambda: WireChannel(connector, request.key, loop), request.url.host,
                                                  request.url.port, **tls)
    except ssl.SSLCertVerificationError as error:
        raise errors.ClientConnectorCertificateError(request.key, error) from error
    except ssl.SSLError as error:
        raise errors.ClientConnectorSSLError(request.key, error) from error
    except socket.gaierror as error:
        raise errors.ClientConnectorDNSError(request.key, error) from error
    except OSError as error:
        raise errors.ClientConnectorError(request.key, error) from error
    return channel


class WireChannel(asyncio.Protocol):
    """A connection to a server. One request at a time."""

    def __init__(self, connector, key, loop):
        self.key = key
        self._connector = connector
        self._loop = loop
        self._transport = None
        self._exchange = None
        self._content = None
        self._head = None  # the future of the reply's head
        self._raw = None  # after an upgrade: called with bytes
        self._early = []  # bytes that came with the head of an upgrade
        self._over = True
        self._keep = True
        self._parser = Parser(self._on_head, self._on_body, self._on_end)

    def __repr__(self):
        return f"<aiohttp.client_proto.ResponseHandler object at {id(self):#x}>"

    # -- what the transport tells --

    def connection_made(self, transport):
        self._transport = transport

    def data_received(self, data):
        try:
            self._parser.feed(data)
        except BadMessage as error:
            self._fail(errors.ClientPayloadError(str(error)))
            self._transport.close()

    def eof_received(self):
        self._parser.feed_eof()

    def connection_lost(self, exc):
        self._keep = False
        if self._raw is not None:
            self._raw(b"")
        elif not self._over:
            if self._head is not None and not self._head.done():
                self._fail(errors.ServerDisconnectedError() if exc is None else
                           errors.ClientOSError(exc.errno, exc.strerror))
            else:
                self._fail(errors.ClientPayloadError(
                    "Response payload is not completed: <ContentLengthError: 400, "
                    "message='Not enough data to satisfy content length header.'>"))

    def _fail(self, error):
        self._over = True
        if self._exchange is not None:
            self._exchange.failed(str(error))
        if self._head is not None and not self._head.done():
            self._head.set_exception(error)
        elif self._content is not None:
            self._content.set_exception(error)

    # -- one request --

    async def send(self, request, content, limits):
        if self._transport.is_closing():
            raise errors.ClientConnectionResetError("Cannot write to closing transport")
        self._exchange = Exchange(HTTP, f"{request.method} {request.url}")
        self._content = content
        content._request = self._exchange
        self._method = request.method
        self._over = False
        head = self._head = self._loop._create_future(IO, f"{request.method} {request.url}")
        self._exchange.sent(head)
        self._transport.write(message(f"{request.method} {request.url.raw_path_qs} HTTP/1.1", request.headers.items(),
                                      request.body))
        allowed, error = limits.for_silence()
        try:
            async with asyncio.timeout(allowed) as scope:
                return await head
        except TimeoutError:
            self._exchange.failed("no reply in time")
            if scope.expired():
                raise error from None
            raise
        except BaseException as failure:
            self._exchange.failed(type(failure).__name__)
            raise

    def _on_head(self, first, headers):
        status, reason = parse_status(first)
        self._exchange.progress(f"{status} {reason}", 0)
        self._status = f"{status} {reason}"
        named = {name.lower(): value for name, value in headers}
        if named.get("connection", "").lower() == "close" or first.startswith("HTTP/1.0"):
            self._keep = False
        if not self._head.done():
            self._head.set_result(_Head(status, reason, headers))
        if status == 101:
            return "raw"
        return "no body" if self._method == "HEAD" or status in (204, 304) or status < 200 else None

    def _on_body(self, data):
        if self._raw is not None:
            self._raw(data)
        elif self._parser._state == "raw":
            self._early.append(data)
        else:
            self._content.feed_data(data)

    def _on_end(self):
        self._over = True
        self._exchange.arrived(f"{self._status}, {self._content.total_bytes} bytes")
        self._content.feed_eof()
        self.release()

    def take_over(self, raw):
        """After an upgrade: bytes go to raw; gives the transport to write to."""
        self._raw = raw
        self._exchange.arrived(self._status)
        for data in self._early:
            raw(data)
        return self._transport

    # -- its end --

    def release(self):
        connector, keep = self._connector, self._keep and self._over and self._raw is None
        if not keep:
            self._transport.close()
        if connector is not None:
            connector.give_back(self, keep)

    def abort(self):
        if self._exchange is not None:
            self._exchange.failed("the rest of the reply was not waited for")
        self._over = True
        self._transport.close()
        if self._connector is not None:
            self._connector.give_back(self, False)

    def close_connection(self):
        self._transport.close()
