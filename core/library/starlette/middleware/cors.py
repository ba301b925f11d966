"""Cross-origin requests: which other origins' pages may read the answers."""
import re

from ..datastructures import Headers, MutableHeaders
from ..responses import PlainTextResponse

_METHODS = ("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT")
_SAFE = {"Accept", "Accept-Language", "Content-Language", "Content-Type"}


class CORSMiddleware:
    def __init__(self, app, allow_origins=(), allow_methods=("GET",), allow_headers=(), allow_credentials=False,
                 allow_origin_regex=None, allow_private_network=False, expose_headers=(), max_age=600):
        self.app, self.allow_origins, self.allow_credentials = app, allow_origins, allow_credentials
        self.allow_methods = _METHODS if "*" in allow_methods else allow_methods
        self.allow_all_origins, self.allow_all_headers = "*" in allow_origins, "*" in allow_headers
        self.allow_origin_regex = re.compile(allow_origin_regex) if allow_origin_regex is not None else None
        self.allow_headers = [name.lower() for name in sorted(_SAFE | set(allow_headers))]
        self.explicit = not self.allow_all_origins or allow_credentials
        credentials = {"access-control-allow-credentials": "true"} if allow_credentials else {}
        self.simple_headers = {**({"access-control-allow-origin": "*"} if self.allow_all_origins else {}), **credentials,
                               **({"access-control-expose-headers": ", ".join(expose_headers)} if expose_headers else {})}
        self.preflight_headers = {**({"vary": "Origin"} if self.explicit else {"access-control-allow-origin": "*"}),
                                  "access-control-allow-methods": ", ".join(self.allow_methods), "access-control-max-age": str(max_age)}
        if allow_headers and not self.allow_all_headers:
            self.preflight_headers["access-control-allow-headers"] = ", ".join(sorted(_SAFE | set(allow_headers)))
        self.preflight_headers.update(credentials)

    def is_allowed_origin(self, origin):
        return self.allow_all_origins or origin in self.allow_origins or (
            self.allow_origin_regex is not None and self.allow_origin_regex.fullmatch(origin) is not None)

    async def __call__(self, scope, receive, send):
        asked = Headers(scope=scope) if scope["type"] == "http" else {}
        origin = asked.get("origin")
        if origin is None:
            return await self.app(scope, receive, send)
        if scope["method"] == "OPTIONS" and "access-control-request-method" in asked:
            return await self.preflight_response(asked)(scope, receive, send)

        async def with_headers(message):
            if message["type"] == "http.response.start":
                self.add_to(MutableHeaders(raw=message["headers"]), asked, origin)
            await send(message)
        await self.app(scope, receive, with_headers)

    def add_to(self, headers, asked, origin):
        headers.update(self.simple_headers)
        if self.allow_all_origins and "cookie" in asked or not self.allow_all_origins and self.is_allowed_origin(origin):
            headers["access-control-allow-origin"] = origin
            varies = headers.get("vary")
            headers["vary"] = f"{varies}, Origin" if varies else "Origin"

    def preflight_response(self, request_headers):
        headers, failures = dict(self.preflight_headers), []
        if not self.is_allowed_origin(request_headers["origin"]):
            failures.append("origin")
        elif self.explicit:
            headers["access-control-allow-origin"] = request_headers["origin"]
        if request_headers["access-control-request-method"] not in self.allow_methods:
            failures.append("method")
        wanted = request_headers.get("access-control-request-headers")
        if self.allow_all_headers and wanted is not None:
            headers["access-control-allow-headers"] = wanted
        elif wanted is not None and any(name.strip().lower() not in self.allow_headers for name in wanted.split(",")):
            failures.append("headers")
        if failures:
            return PlainTextResponse("Disallowed CORS " + ", ".join(failures), 400, headers)
        return PlainTextResponse("OK", 200, headers)
