"""Only requests to hosts that are known go through."""
from ..datastructures import Headers
from ..responses import PlainTextResponse


class TrustedHostMiddleware:
    def __init__(self, app, allowed_hosts=None, www_redirect=True):
        self.app, self.allowed_hosts = app, list(allowed_hosts or ["*"])

    async def __call__(self, scope, receive, send):
        host = Headers(scope=scope).get("host", "").split(":")[0] if scope["type"] in ("http", "websocket") else ""
        good = not host and scope["type"] == "lifespan" or any(
            pattern == "*" or host == pattern or pattern.startswith("*") and host.endswith(pattern[1:])
            for pattern in self.allowed_hosts)
        if good:
            return await self.app(scope, receive, send)
        await PlainTextResponse("Invalid host header", status_code=400)(scope, receive, send)
