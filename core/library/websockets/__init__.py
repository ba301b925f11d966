"""websockets: WebSocket clients and servers for asyncio, over the simulated network.

A server outside that no `# world:` line declares says again whatever it is told.
"""
from .client import connect
from .connection import ClientConnection, Connection, Headers, Request, Response, ServerConnection, State
from .exceptions import (
    AbortHandshake, Close, ConcurrencyError, ConnectionClosed, ConnectionClosedError, ConnectionClosedOK, DuplicateParameter,
    InvalidHandshake, InvalidHeader, InvalidHeaderFormat, InvalidHeaderValue, InvalidMessage, InvalidOrigin,
    InvalidParameterName, InvalidParameterValue, InvalidProxyMessage, InvalidProxyStatus, InvalidState, InvalidStatus,
    InvalidStatusCode, InvalidUpgrade, InvalidURI, NegotiationError, PayloadTooBig, ProtocolError, ProxyError, RedirectHandshake,
    SecurityError, WebSocketException,
)
from .frames import CloseCode
from .server import Server, WebSocketServer, basic_auth, broadcast, serve

__version__ = "15.0.1"
Origin = Subprotocol = str
WebSocketClientProtocol = ClientConnection
WebSocketServerProtocol = ServerConnection
WebSocketCommonProtocol = Connection
