"""Serving."""
from websockets.connection import ServerConnection as WebSocketServerProtocol
from websockets.server import Server as WebSocketServer
from websockets.server import broadcast, serve
