"""Cookies, each with the host and the path that it is for."""
from collections.abc import MutableMapping
from http.cookies import SimpleCookie

from ._exceptions import CookieConflict


class Cookie:
    def __init__(self, name, value, domain="", path="/"):
        self.name, self.value, self.domain, self.path = name, value, domain, path

    def goes_to(self, url):
        domain = self.domain.lstrip(".")
        host, path = url.host or "", url.path or "/"
        return (not domain or host == domain or host.endswith("." + domain)) and path.startswith(self.path)

    def __repr__(self):
        return f"<Cookie {self.name}={self.value} for {self.domain}{self.path}>"


class Cookies(MutableMapping):
    """Cookies by name; several of one name must be told apart by domain and path."""

    def __init__(self, cookies=None):
        self.jar = []
        self.update(cookies)

    def extract_cookies(self, response):
        host = response.request.url.host if response._request is not None else ""
        for text in response.headers.get_list("set-cookie"):
            for name, morsel in SimpleCookie(text).items():
                if morsel["max-age"] == "0" or "1970" in morsel["expires"]:
                    self._remove(name, None, None)
                else:
                    self.set(name, morsel.value, morsel["domain"] or host, morsel["path"] or "/")

    def set_cookie_header(self, request):
        fitting = [f"{cookie.name}={cookie.value}" for cookie in self.jar if cookie.goes_to(request.url)]
        if fitting:
            request.headers["Cookie"] = "; ".join(fitting)

    def set(self, name, value, domain="", path="/"):
        for cookie in self.jar:
            if (cookie.name, cookie.domain, cookie.path) == (name, domain, path):
                cookie.value = value
                return
        self.jar.append(Cookie(name, value, domain, path))

    def _fitting(self, name, domain, path):
        return [cookie for cookie in self.jar if (name is None or cookie.name == name) and (domain is None or cookie.domain == domain)
                and (path is None or cookie.path == path)]

    def get(self, name, default=None, domain=None, path=None):
        found = self._fitting(name, domain, path)
        if len(found) > 1:
            raise CookieConflict(f"Multiple cookies exist with name={name}")
        return found[0].value if found else default

    def _remove(self, name, domain, path):
        gone = self._fitting(name, domain, path)
        self.jar = [cookie for cookie in self.jar if cookie not in gone]

    def delete(self, name, domain=None, path=None):
        self._remove(name, domain, path)

    def clear(self, domain=None, path=None):
        self._remove(None, domain, path)

    def update(self, cookies=None):
        if isinstance(cookies, Cookies):
            for cookie in cookies.jar:
                self.set(cookie.name, cookie.value, cookie.domain, cookie.path)
        elif cookies:
            for name, value in (cookies.items() if hasattr(cookies, "items") else cookies):
                self.set(name, value)

    def __setitem__(self, name, value):
        self.set(name, value)

    def __getitem__(self, name):
        value = self.get(name)
        if value is None:
            raise KeyError(name)
        return value

    def __delitem__(self, name):
        self.delete(name)

    def __len__(self):
        return len(self.jar)

    def __iter__(self):
        return (cookie.name for cookie in self.jar)

    def __bool__(self):
        return bool(self.jar)

    def __repr__(self):
        return f"<Cookies[{', '.join(f'<Cookie {cookie.name}={cookie.value} for {cookie.domain} />' for cookie in self.jar)}]>"
