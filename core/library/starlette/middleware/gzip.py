"""Nothing is compressed here: responses go through as they are."""


class GZipMiddleware:
    def __init__(self, app, minimum_size=500, compresslevel=9):
        self.app, self.minimum_size, self.compresslevel = app, minimum_size, compresslevel

    async def __call__(self, scope, receive, send):
        await self.app(scope, receive, send)
