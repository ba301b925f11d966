"""Responses with the header of compression. Nothing is compressed here: the bytes stay as they are."""


class GZipMiddleware:
    """Names gzip as the encoding of what is long enough, for clients that take it."""

    def __init__(self, app, minimum_size=500, compresslevel=9):
        self.app, self.minimum_size, self.compresslevel = app, minimum_size, compresslevel

    async def __call__(self, scope, receive, send):
        accepted = next((value for name, value in scope.get("headers", ()) if name == b"accept-encoding"), b"")
        if scope["type"] != "http" or b"gzip" not in accepted:
            await self.app(scope, receive, send)
            return
        start = None

        async def marked(message):
            nonlocal start
            if message["type"] == "http.response.start":
                start = message
                return
            if start is not None:
                begun, start = start, None
                await send(self._start(begun, message))
            await send(message)

        await self.app(scope, receive, marked)

    def _start(self, start, body):
        headers = list(start.get("headers", ()))
        names = {name.lower(): value for name, value in headers}
        more = body.get("more_body", False)
        if b"content-encoding" in names or names.get(b"content-type", b"").startswith(b"text/event-stream") or (
                not more and len(body.get("body", b"")) < self.minimum_size):
            return start
        if more:
            headers = [pair for pair in headers if pair[0].lower() != b"content-length"]
        vary = names.get(b"vary")
        headers = [pair for pair in headers if pair[0].lower() != b"vary"]
        headers += [(b"content-encoding", b"gzip"), (b"vary", b"Accept-Encoding" if vary is None else vary + b", Accept-Encoding")]
        return {**start, "headers": headers}
