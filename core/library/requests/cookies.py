"""Cookies, by the module that the reference names."""
from .sessions import RequestsCookieJar


class CookieConflictError(RuntimeError):
    """Several cookies have the name. Never raised: there is one of each name."""


def cookiejar_from_dict(cookie_dict, cookiejar=None, overwrite=True):
    jar = RequestsCookieJar() if cookiejar is None else cookiejar
    for name, value in (cookie_dict or {}).items():
        if overwrite or name not in jar:
            jar.set(name, value)
    return jar
