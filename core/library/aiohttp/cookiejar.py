"""Cookies that servers set and clients send back."""
import time
from collections.abc import Mapping, Sized
from http.cookies import Morsel, SimpleCookie

from yarl import URL


class AbstractCookieJar(Sized):
    """What every jar can do."""

    def clear(self, predicate=None):
        raise NotImplementedError

    def clear_domain(self, domain):
        raise NotImplementedError

    def update_cookies(self, cookies, response_url=URL()):
        raise NotImplementedError

    def filter_cookies(self, request_url):
        raise NotImplementedError


class CookieJar(AbstractCookieJar):
    """Keeps cookies by host and path, in memory."""

    def __init__(self, *, unsafe=False, quote_cookie=True, treat_as_secure_origin=None, loop=None):
        self._cookies = {}  # (domain, path, name): (morsel, only for that very host, when it expires or None)
        self._unsafe = unsafe

    def clear(self, predicate=None):
        if predicate is None:
            self._cookies.clear()
        else:
            self._cookies = {key: kept for key, kept in self._cookies.items() if not predicate(kept[0])}

    def clear_domain(self, domain):
        self.clear(lambda morsel: morsel["domain"] == domain or morsel["domain"].endswith("." + domain))

    def __len__(self):
        return len(self._cookies)

    def __iter__(self):
        self._drop_expired()
        return iter([kept[0] for kept in self._cookies.values()])

    def update_cookies(self, cookies, response_url=URL()):
        host = response_url.raw_host or ""
        if not self._unsafe and host.replace(".", "").isdigit():
            return  # no cookies from hosts without a name
        for name, value in (cookies.items() if isinstance(cookies, Mapping) else cookies):
            morsel = value if isinstance(value, Morsel) else SimpleCookie({name: str(value)})[name]
            domain = morsel["domain"].lstrip(".")
            alone = not domain
            if alone:
                domain = morsel["domain"] = host
            elif host and host != domain and not host.endswith("." + domain):
                continue  # it speaks for another host
            path = morsel["path"] = morsel["path"] or response_url.path.rpartition("/")[0] or "/"
            age = morsel["max-age"]
            expires = time.time() + int(age) if str(age).lstrip("-").isdigit() else None
            self._cookies[domain, path, name] = morsel, alone, expires
        self._drop_expired()

    def _drop_expired(self):
        now = time.time()
        self._cookies = {key: kept for key, kept in self._cookies.items() if kept[2] is None or kept[2] > now}

    def filter_cookies(self, request_url=URL()):
        """Those to send with a request."""
        self._drop_expired()
        request_url = URL(request_url)
        host = request_url.raw_host or ""
        chosen = SimpleCookie()
        for (domain, path, name), (morsel, alone, _) in self._cookies.items():
            fits = not domain or host == domain or (not alone and host.endswith("." + domain))
            in_path = request_url.path.startswith(path)
            if fits and in_path and not (morsel["secure"] and request_url.scheme not in ("https", "wss")):
                chosen[name] = morsel.value
        return chosen


class DummyCookieJar(AbstractCookieJar):
    """Keeps nothing."""

    def __init__(self, *, loop=None):
        pass

    def __iter__(self):
        return iter(())

    def __len__(self):
        return 0

    def clear(self, predicate=None):
        pass

    def clear_domain(self, domain):
        pass

    def update_cookies(self, cookies, response_url=URL()):
        pass

    def filter_cookies(self, request_url):
        return SimpleCookie()
