"""websockets: WebSocket clients and servers for asyncio, over the simulated network.

A server outside that no `# world:` line declares says again whatever it is told.
"""
from .client import connect
from .connection import ClientConnection, ServerConnection, State
from .exceptions import (
    ConcurrencyError, ConnectionClosed, ConnectionClosedError, ConnectionClosedOK, InvalidHandshake, InvalidMessage,
    InvalidStatus, InvalidURI, PayloadTooBig, ProtocolError, WebSocketException,
)
from .server import Server, broadcast, serve

__version__ = "15.0.1"
WebSocketClientProtocol = ClientConnection
WebSocketServerProtocol = ServerConnection
