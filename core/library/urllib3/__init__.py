"""urllib3: its pool of connections as scripts call it, and the retries that requests takes from it."""
import json as _json
import warnings
from urllib.parse import urlencode, urlsplit

import _blocking_http

from . import exceptions, util
from .util import Retry, Timeout

__version__ = "2.2.1"


def disable_warnings(category=exceptions.HTTPWarning):
    warnings.simplefilter("ignore", category)


def add_stderr_logger(level=10):
    import logging
    handler = logging.StreamHandler()
    logging.getLogger("urllib3").addHandler(handler)
    logging.getLogger("urllib3").setLevel(level)
    return handler


class HTTPHeaderDict(dict):
    """Headers, in any case."""

    def __init__(self, pairs=()):
        super().__init__()
        for name, value in (pairs.items() if hasattr(pairs, "items") else pairs):
            self[name] = f"{self[name]}, {value}" if name in self else value

    def _own(self, name):
        return next((key for key in self if key.lower() == name.lower()), name)

    def __getitem__(self, name):
        return super().__getitem__(self._own(name))

    def __contains__(self, name):
        return super().__contains__(self._own(name))

    def get(self, name, default=None):
        return super().get(self._own(name), default)

    def __repr__(self):
        return f"HTTPHeaderDict({super().__repr__()})"


class HTTPResponse:
    """The reply; its body is here."""

    def __init__(self, reply, url):
        self.status, self.reason, self.headers, self.url = reply.status, reply.reason, HTTPHeaderDict(reply.headers), url
        self.data, self._at, self.version = reply.body, 0, 11
        self.retries = None

    def json(self):
        return _json.loads(self.data)

    def read(self, amt=None, decode_content=None):
        end = len(self.data) if amt is None else self._at + amt
        data, self._at = self.data[self._at:end], end
        return data

    def stream(self, amt=65536, decode_content=None):
        while part := self.read(amt):
            yield part

    def getheader(self, name, default=None):
        return self.headers.get(name, default)

    def release_conn(self):
        pass

    close = release_conn

    def geturl(self):
        return self.url


class PoolManager:
    """Requests, each of which holds its thread."""

    def __init__(self, num_pools=10, headers=None, **options):
        self.headers, self.retries, self.timeout = dict(headers or {}), options.get("retries"), options.get("timeout")

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        pass

    def clear(self):
        pass

    def request(self, method, url, body=None, fields=None, headers=None, json=None, **options):
        headers = dict(self.headers if headers is None else headers)
        method = method.upper()
        if json is not None:
            body = _json.dumps(json, separators=(",", ":"), ensure_ascii=False).encode()
            headers.setdefault("Content-Type", "application/json")
        if fields and method in ("GET", "HEAD", "DELETE", "OPTIONS"):
            url += ("&" if "?" in url else "?") + urlencode(fields)
        elif fields:
            from requests.models import PreparedRequest
            form = PreparedRequest()
            form.prepare(method, url, headers, [(name, value if isinstance(value, tuple) else (None, value)) for name, value in (
                fields.items() if hasattr(fields, "items") else fields)])
            headers, body = dict(form.headers), form.body
        return self.urlopen(method, url, body, headers, **options)

    def urlopen(self, method, url, body=None, headers=None, retries=None, redirect=True, timeout=None, **options):
        retries = Retry.from_int(self.retries if retries is None else retries, redirect=redirect)
        split = urlsplit(url)
        if split.scheme not in ("http", "https"):
            raise exceptions.LocationValueError("No host specified.") if not split.netloc else exceptions.URLSchemeUnknown(split.scheme)
        limit = self.timeout if timeout is None else timeout
        limit = limit.read_timeout if isinstance(limit, Timeout) else limit
        sent = {"Host": split.netloc, "Accept-Encoding": "identity", **(headers or {})}
        sent.setdefault("User-Agent", f"python-urllib3/{__version__}")
        data = body.encode() if isinstance(body, str) else body or b""
        if data:
            sent.setdefault("Content-Length", str(len(data)))
        while True:
            try:
                response = HTTPResponse(_blocking_http.request(method, url, list(sent.items()), data, limit), url)
            except _blocking_http.Failure as failure:
                retries = retries.increment(method, url, error=exceptions._of(failure, split, limit))
                retries.sleep()
                continue
            location = response.headers.get("Location")
            if redirect and location and response.status in (301, 302, 303, 307, 308):
                from urllib.parse import urljoin
                method = "GET" if response.status == 303 else method
                retries = retries.increment(method, url, response=response)
                return self.urlopen(method, urljoin(url, location), None if method == "GET" else body, headers, retries, redirect, timeout)
            if retries.is_retry(method, response.status, "Retry-After" in response.headers):
                retries = retries.increment(method, url, response=response)
                retries.sleep(response)
                continue
            response.retries = retries
            return response


def request(method, url, **options):
    return PoolManager().request(method, url, **options)
