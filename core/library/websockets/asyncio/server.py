"""Serving, by the name that websockets gives to its asyncio server."""
from websockets.connection import ServerConnection
from websockets.server import Server, basic_auth, broadcast, serve
