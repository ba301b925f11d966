"""websockets: WebSocket clients and servers for asyncio, over the simulated network.

A server outside that no `# world:` line declares says again whatever it is told.
"""
from .client import connect
from .connection import ClientConnection, Headers, Request, Response, ServerConnection, State
from .exceptions import (
    Close, ConcurrencyError, ConnectionClosed, ConnectionClosedError, ConnectionClosedOK, InvalidHandshake, InvalidHeader,
    InvalidHeaderFormat, InvalidHeaderValue, InvalidMessage, InvalidOrigin, InvalidState, InvalidStatus, InvalidStatusCode,
    InvalidUpgrade, InvalidURI, NegotiationError, PayloadTooBig, ProtocolError, ProxyError, SecurityError,
    WebSocketException,
)
from .frames import CloseCode
from .server import Server, broadcast, serve

__version__ = "15.0.1"
Origin = Subprotocol = str
WebSocketClientProtocol = ClientConnection
WebSocketServerProtocol = ServerConnection
