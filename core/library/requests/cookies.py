"""Cookies, each with the host and the path that it is for."""
from collections.abc import MutableMapping
from http.cookies import SimpleCookie
from urllib.parse import urlsplit


class CookieConflictError(RuntimeError):
    """Several cookies have the name: domain or path must tell which one."""


class Cookie:
    def __init__(self, **facts):
        self.__dict__.update(facts)

    def goes_to(self, url):
        split = urlsplit(url)
        host, path = (split.hostname or ""), split.path or "/"
        domain = self.domain.lstrip(".")
        fits = not domain or host == domain or host.endswith("." + domain)
        return fits and (path == self.path or path.startswith(self.path.rstrip("/") + "/")) and (
            not self.secure or split.scheme == "https")

    def is_expired(self, now=None):
        import time
        return self.expires is not None and self.expires <= (time.time() if now is None else now)

    def __repr__(self):
        return f"Cookie(version={self.version}, name={self.name!r}, value={self.value!r}, domain={self.domain!r}, path={self.path!r})"

    def __str__(self):
        return f"<Cookie {self.name}={self.value} for {self.domain}{self.path}>"


def create_cookie(name, value, **kwargs):
    facts = {"version": 0, "name": name, "value": value, "port": None, "domain": "", "path": "/", "secure": False, "expires": None,
             "discard": True, "comment": None, "comment_url": None, "rest": {"HttpOnly": None}, "rfc2109": False}
    wrong = set(kwargs) - set(facts)
    if wrong:
        raise TypeError(f"create_cookie() got unexpected keyword arguments: {list(wrong)}")
    facts.update(kwargs)
    return Cookie(**facts)


def morsel_to_cookie(morsel):
    """What a Set-Cookie header says."""
    expires = None
    if morsel["max-age"]:
        import time
        expires = int(time.time() + int(morsel["max-age"]))
    elif morsel["expires"]:
        import calendar
        import time
        text = morsel["expires"].replace("-", " ")
        expires = calendar.timegm(time.strptime(text, "%a, %d %b %Y %H:%M:%S GMT"))
    return create_cookie(morsel.key, morsel.value, domain=morsel["domain"] or "", path=morsel["path"] or "/",
                         secure=bool(morsel["secure"]), expires=expires, discard=expires is None,
                         rest={"HttpOnly": morsel["httponly"]})


class RequestsCookieJar(MutableMapping):
    """Cookies by name, where the name is enough; and one by one."""

    def __init__(self, policy=None):
        self._cookies = []

    def _fitting(self, name=None, domain=None, path=None):
        return [cookie for cookie in self._cookies if (name is None or cookie.name == name) and (
            domain is None or cookie.domain == domain) and (path is None or cookie.path == path)]

    def get(self, name, default=None, domain=None, path=None):
        try:
            return self._only(name, domain, path)
        except KeyError:
            return default

    def _only(self, name, domain=None, path=None):
        found = self._fitting(name, domain, path)
        if len(found) > 1:
            raise CookieConflictError(f"There are multiple cookies with name, {name!r}")
        if not found:
            raise KeyError(f"name={name!r}, domain={domain!r}, path={path!r}")
        return found[0].value

    def set(self, name, value, **kwargs):
        if value is None:
            self._remove(name, kwargs.get("domain"), kwargs.get("path"))
            return None
        return self.set_cookie(morsel_to_cookie(value) if hasattr(value, "OutputString") else create_cookie(name, value, **kwargs))

    def set_cookie(self, cookie, *args, **kwargs):
        value = cookie.value
        if isinstance(value, str) and value.startswith('"') and value.endswith('"'):
            cookie.value = value.replace('\\"', "")
        for place, other in enumerate(self._cookies):
            if (other.name, other.domain, other.path) == (cookie.name, cookie.domain, cookie.path):
                self._cookies[place] = cookie
                return cookie
        self._cookies.append(cookie)
        return cookie

    def _remove(self, name=None, domain=None, path=None):
        gone = self._fitting(name, domain, path)
        self._cookies = [cookie for cookie in self._cookies if cookie not in gone]
        return gone

    def clear(self, domain=None, path=None, name=None):
        self._remove(name, domain, path)

    def clear_expired_cookies(self):
        self._cookies = [cookie for cookie in self._cookies if not cookie.is_expired()]

    def clear_session_cookies(self):
        self._cookies = [cookie for cookie in self._cookies if not cookie.discard]

    def update(self, other=(), **more):
        if isinstance(other, RequestsCookieJar):
            for cookie in other:
                self.set_cookie(Cookie(**vars(cookie)))
        else:
            super().update(other, **more)

    def copy(self):
        new = type(self)()
        new.update(self)
        return new

    __copy__ = copy

    def get_dict(self, domain=None, path=None):
        return {cookie.name: cookie.value for cookie in self._fitting(None, domain, path)}

    def list_domains(self):
        return list(dict.fromkeys(cookie.domain for cookie in self._cookies))

    def list_paths(self):
        return list(dict.fromkeys(cookie.path for cookie in self._cookies))

    def multiple_domains(self):
        domains = [cookie.domain for cookie in self._cookies if cookie.domain is not None]
        return len(domains) != len(set(domains))

    def iterkeys(self):
        return (cookie.name for cookie in self._cookies)

    def itervalues(self):
        return (cookie.value for cookie in self._cookies)

    def iteritems(self):
        return ((cookie.name, cookie.value) for cookie in self._cookies)

    def keys(self):
        return list(self.iterkeys())

    def values(self):
        return list(self.itervalues())

    def items(self):
        return list(self.iteritems())

    def __getitem__(self, name):
        return self._only(name)

    def __setitem__(self, name, value):
        self.set(name, value)

    def __delitem__(self, name):
        if not self._remove(name):
            raise KeyError(f"name={name!r}, domain=None, path=None")

    def __contains__(self, name):
        return bool(self._fitting(name))

    def __iter__(self):
        return iter(list(self._cookies))

    def __len__(self):
        return len(self._cookies)

    def __eq__(self, other):
        return self is other

    def __repr__(self):
        return f"<RequestsCookieJar[{', '.join(map(str, self._cookies))}]>"


def take_cookies(jar, url, text):
    """The cookies of one Set-Cookie header."""
    for morsel in SimpleCookie(text).values():
        cookie = morsel_to_cookie(morsel)
        cookie.domain = cookie.domain or urlsplit(url).hostname or ""
        if cookie.is_expired() or morsel["max-age"] == "0":
            jar._remove(cookie.name, cookie.domain, cookie.path)
        else:
            jar.set_cookie(cookie)


def get_cookie_header(jar, request):
    """The header for a request, or None."""
    fitting = [cookie for cookie in jar if cookie.goes_to(request.url) and not cookie.is_expired()]
    fitting.sort(key=lambda cookie: -len(cookie.path))
    return "; ".join(cookie.name if cookie.value is None else f"{cookie.name}={cookie.value}" for cookie in fitting) or None


def extract_cookies_to_jar(jar, request, response):
    for name, value in getattr(response, "_set_cookies", ()):
        take_cookies(jar, request.url, value)


def cookiejar_from_dict(cookie_dict, cookiejar=None, overwrite=True):
    jar = RequestsCookieJar() if cookiejar is None else cookiejar
    for name, value in (cookie_dict or {}).items():
        if overwrite or name not in jar:
            jar.set_cookie(create_cookie(name, value))
    return jar


def merge_cookies(cookiejar, cookies):
    if isinstance(cookies, dict):
        return cookiejar_from_dict(cookies, cookiejar, overwrite=False)
    cookiejar.update(cookies)
    return cookiejar


def remove_cookie_by_name(cookiejar, name, domain=None, path=None):
    cookiejar._remove(name, domain, path)
