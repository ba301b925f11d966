"""Middlewares that are there already."""
import re

from .web_exceptions import HTTPMove, HTTPPermanentRedirect


def middleware(f):
    """Marks a coroutine function (request, handler) as a middleware."""
    f.__middleware_version__ = 1
    return f


def normalize_path_middleware(*, append_slash=True, remove_slash=False, merge_slashes=True,
                              redirect_class=HTTPPermanentRedirect):
    """Sends clients whose path fits no route to the one that fits: with a slash more, or less."""
    if append_slash and remove_slash:
        raise AssertionError("Cannot both remove and append slash")
    if not issubclass(redirect_class, HTTPMove):
        raise TypeError(f"redirect_class should be a HTTP redirect class, got {redirect_class!r}")

    @middleware
    async def normalize(request, handler):
        if request.match_info.route is not None:
            return await handler(request)
        path, mark, query = request.path_qs.partition("?")
        merged = re.sub("//+", "/", path) if merge_slashes else path
        tries = [merged] if merged != path else []
        for candidate in (path, merged):
            if append_slash and not candidate.endswith("/"):
                tries.append(candidate + "/")
            if remove_slash and candidate.endswith("/"):
                tries.append(candidate[:-1])
        for candidate in tries:
            candidate = re.sub("^//+", "/", candidate)
            if request.app.router._has(request, candidate):
                raise redirect_class(candidate + mark + query)
        return await handler(request)

    return normalize
