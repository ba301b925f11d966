"""Cross-origin requests."""
from ..datastructures import Headers, MutableHeaders
from ..responses import PlainTextResponse


class CORSMiddleware:
    def __init__(self, app, allow_origins=(), allow_methods=("GET",), allow_headers=(), allow_credentials=False,
                 allow_origin_regex=None, expose_headers=(), max_age=600):
        self.app = app
        self.origins, self.methods, self.names = allow_origins, allow_methods, allow_headers
        self.credentials, self.max_age = allow_credentials, max_age

    async def __call__(self, scope, receive, send):
        origin = Headers(scope=scope).get("origin") if scope["type"] == "http" else None
        if origin is None:
            return await self.app(scope, receive, send)
        allowed = "*" in self.origins or origin in self.origins
        extra = {}
        if allowed:
            every = "*" in self.origins and not self.credentials
            extra["access-control-allow-origin"] = "*" if every else origin
            if self.credentials:
                extra["access-control-allow-credentials"] = "true"
        if scope["method"] == "OPTIONS" and "access-control-request-method" in Headers(scope=scope):
            methods = "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT" if "*" in self.methods else ", ".join(self.methods)
            extra.update({"access-control-allow-methods": methods, "access-control-max-age": str(self.max_age)})
            text = "OK" if allowed else "Disallowed CORS origin"
            return await PlainTextResponse(text, 200 if allowed else 400, extra)(scope, receive, send)

        async def with_headers(message):
            if message["type"] == "http.response.start":
                MutableHeaders(raw=message["headers"]).update(extra)
            await send(message)
        await self.app(scope, receive, with_headers)
