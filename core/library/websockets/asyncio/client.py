"""Connecting, by the name that websockets gives to its asyncio client."""
from websockets.client import connect
from websockets.connection import ClientConnection
