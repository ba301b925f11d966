"""aiohttp: HTTP clients and servers for asyncio, against the simulated world.

The documented interface of aiohttp 3, written for Loopscope. Requests to hosts that a `# world:` line declares, or to
any other outside host, are answered by the world; those to localhost go to a server that the script itself runs.
"""
from . import hdrs, http_exceptions
from .client import ClientSession, ClientTimeout, request
from .client_exceptions import (
    ClientConnectionError, ClientConnectionResetError, ClientConnectorCertificateError, ClientConnectorDNSError,
    ClientConnectorError, ClientConnectorSSLError, ClientError, ClientHttpProxyError, ClientOSError, ClientPayloadError,
    ClientProxyConnectionError, ClientResponseError, ClientSSLError, ConnectionTimeoutError, ContentTypeError,
    InvalidURL, InvalidUrlClientError, InvalidUrlRedirectClientError, NonHttpUrlClientError,
    NonHttpUrlRedirectClientError, RedirectClientError, ServerConnectionError,
    ServerDisconnectedError, ServerFingerprintMismatch, ServerTimeoutError, SocketTimeoutError, TooManyRedirects,
    WSMessageTypeError, WSServerHandshakeError,
)
from .client_response import ClientResponse, RequestInfo
from .connector import BaseConnector, TCPConnector, UnixConnector
from .cookiejar import AbstractCookieJar, CookieJar, DummyCookieJar
from .formdata import FormData
from .client_ws import ClientWebSocketResponse, ClientWSTimeout
from .helpers import BasicAuth, ChainMapProxy, ETag
from .multipart import BodyPartReader, MultipartReader, MultipartWriter, Payload
from .http_websocket import WebSocketError, WSCloseCode, WSMessage, WSMsgType
from .streams import EMPTY_PAYLOAD, EofStream, StreamReader
from .tracing import (
    TraceConfig, TraceConnectionCreateEndParams, TraceConnectionCreateStartParams, TraceConnectionQueuedEndParams,
    TraceConnectionQueuedStartParams, TraceConnectionReuseconnParams, TraceDnsCacheHitParams, TraceDnsCacheMissParams,
    TraceDnsResolveHostEndParams, TraceDnsResolveHostStartParams, TraceRequestChunkSentParams, TraceRequestEndParams,
    TraceRequestExceptionParams, TraceRequestHeadersSentParams, TraceRequestRedirectParams, TraceRequestStartParams,
    TraceResponseChunkReceivedParams,
)

__version__ = "3.11.18"


class HttpVersion(tuple):
    """The version of the protocol: major, minor."""

    def __new__(cls, major, minor):
        return tuple.__new__(cls, (major, minor))

    major = property(lambda self: self[0])
    minor = property(lambda self: self[1])

    def __repr__(self):
        return f"HttpVersion(major={self[0]}, minor={self[1]})"


HttpVersion10 = HttpVersion(1, 0)
HttpVersion11 = HttpVersion(1, 1)
