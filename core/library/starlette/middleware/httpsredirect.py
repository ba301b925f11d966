"""Requests without TLS are sent to the same address with it."""
from ..datastructures import URL
from ..responses import RedirectResponse


class HTTPSRedirectMiddleware:
    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        if scope["type"] in ("http", "websocket") and scope["scheme"] in ("http", "ws"):
            url = URL(scope=scope)
            secure = {"http": "https", "ws": "wss"}[url.scheme]
            await RedirectResponse(url.replace(scheme=secure), 307)(scope, receive, send)
        else:
            await self.app(scope, receive, send)
