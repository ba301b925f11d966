"""What can be awaited, and entered with `async with`, too."""


class Context:
    """A coroutine whose result is awaited, or is held for the length of a block; `leave` is called with it after."""

    def __init__(self, coro, leave):
        self._coro, self._leave = coro, leave
        self._result = None

    def __await__(self):
        return self._coro.__await__()

    async def __aenter__(self):
        self._result = await self._coro
        return self._result

    async def __aexit__(self, kind, exception, traceback):
        result, self._result = self._result, None
        await self._leave(result, kind)
