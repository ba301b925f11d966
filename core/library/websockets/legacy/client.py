"""Connecting."""
from websockets.client import connect
from websockets.connection import ClientConnection as WebSocketClientProtocol
