"""What both ends have in common."""
from websockets.connection import Connection as WebSocketCommonProtocol
from websockets.server import broadcast
