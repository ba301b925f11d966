"""From starlette."""
from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketState
