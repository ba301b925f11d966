"""The client's end of a WebSocket."""
from collections import namedtuple

import _websocket_wire as wire
from yarl import URL

from .client_exceptions import WSServerHandshakeError
from .http_websocket import WebSocketBase


ClientWSTimeout = namedtuple("ClientWSTimeout", "ws_receive ws_close", defaults=(None, None))


class ClientWebSocketResponse(WebSocketBase):
    """Messages to and from the server."""

    _masks = True

    def __init__(self, response, channel, protocol, autoping, autoclose, receive_timeout=None):
        self._response = response
        self._receive_timeout = receive_timeout
        self._protocol = protocol
        self._channel = channel
        self._begin(autoping, autoclose)
        self._transport = channel.take_over(self._feed)

    protocol = property(lambda self: self._protocol)

    def get_extra_info(self, name, default=None):
        return self._transport.get_extra_info(name, default)

    def _write(self, data):
        self._transport.write(data)

    def _end(self):
        self._response.release()

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, exception, traceback):
        await self.close()


async def connect(session, url, *, method="GET", protocols=(), timeout=None, receive_timeout=None, autoclose=True,
                  autoping=True, heartbeat=None, auth=None, origin=None, params=None, headers=None, max_msg_size=0,
                  compress=0, **kwargs):
    """Shakes hands with the server."""
    url = URL(url)
    sent = {"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "13",
            "Sec-WebSocket-Key": wire.KEY}
    if protocols:
        sent["Sec-WebSocket-Protocol"] = ",".join(protocols)
    if origin is not None:
        sent["Origin"] = origin
    sent.update(headers or {})
    response = await session._request(method, url, params=params, headers=sent, auth=auth)
    channel = response._channel
    if response.status != 101 or not hasattr(channel, "take_over"):
        response.close()
        raise WSServerHandshakeError(response.request_info, response.history, status=response.status,
                                     message="Invalid response status", headers=response.headers)
    if isinstance(timeout, ClientWSTimeout) and receive_timeout is None:
        receive_timeout = timeout.ws_receive
    return ClientWebSocketResponse(response, channel, response.headers.get("Sec-WebSocket-Protocol"), autoping, autoclose,
                                   receive_timeout)
