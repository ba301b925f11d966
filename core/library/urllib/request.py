"""URLs opened like files, in the simulated world; the thread waits for the reply."""
import io
from urllib.error import HTTPError, URLError
from urllib.parse import urljoin, urlsplit

import _blocking_http

__all__ = ["Request", "urlopen", "urlretrieve", "build_opener", "install_opener", "quote", "unquote"]

from urllib.parse import quote, unquote

_REDIRECTS = (301, 302, 303, 307, 308)
_MAX_REDIRECTS = 10


class _Headers(dict):
    """Headers by name, whatever the case."""

    def __init__(self, pairs):
        super().__init__(pairs)
        self._lower = {name.lower(): value for name, value in pairs}

    def __getitem__(self, name):
        return self._lower.get(name.lower())

    def __contains__(self, name):
        return name.lower() in self._lower

    def get(self, name, default=None):
        return self._lower.get(name.lower(), default)

    def get_content_type(self):
        return self.get("content-type", "text/plain").split(";")[0].strip()

    def get_content_charset(self, failobj=None):
        kind = self.get("content-type", "")
        return kind.split("charset=")[1].split(";")[0].strip().lower() if "charset=" in kind else failobj


class Request:
    """What to ask."""

    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        self.full_url = url
        self.data = data
        self.headers = {}
        for name, value in headers.items():
            self.add_header(name, value)
        self.method = method
        split = urlsplit(url)
        if not split.scheme:
            raise ValueError(f"unknown url type: {url!r}")
        self.type = split.scheme
        self.host = split.netloc
        self.selector = (split.path or "/") + (f"?{split.query}" if split.query else "")

    def get_method(self):
        return self.method or ("GET" if self.data is None else "POST")

    def get_full_url(self):
        return self.full_url

    def add_header(self, key, val):
        self.headers[key.capitalize()] = val

    def has_header(self, name):
        return name in self.headers

    def get_header(self, name, default=None):
        return self.headers.get(name, default)

    def header_items(self):
        return list(self.headers.items())


class HTTPResponse(io.BytesIO):
    """The reply: to be read like a file."""

    def __init__(self, reply, url):
        super().__init__(reply.body)
        self.status = self.code = reply.status
        self.reason = self.msg = reply.reason
        self.headers = _Headers(reply.headers)
        self.url = url
        self.version = 11

    def geturl(self):
        return self.url

    def info(self):
        return self.headers

    def getcode(self):
        return self.status

    def getheader(self, name, default=None):
        return self.headers.get(name, default)

    def getheaders(self):
        return list(self.headers.items())


def urlopen(url, data=None, timeout=None, *, cafile=None, capath=None, cadefault=False, context=None):
    """The reply to a request; HTTPError where its status says that it failed."""
    request = url if isinstance(url, Request) else Request(url)
    if data is not None:
        request.data = data
    if isinstance(request.data, str):
        raise TypeError("POST data should be bytes, an iterable of bytes, or a file object. It cannot be of type str.")
    if request.type not in ("http", "https"):
        raise URLError(f"unknown url type: {request.type}")
    method, body, target = request.get_method(), request.data or b"", request.full_url
    headers = {"Accept-Encoding": "identity", "Host": request.host, "User-Agent": "Python-urllib/3.11",
               "Connection": "close", **request.headers}
    if request.data is not None:
        headers.setdefault("Content-Type", "application/x-www-form-urlencoded")
        headers["Content-Length"] = str(len(body))
    for _ in range(_MAX_REDIRECTS):
        response = _once(method, target, headers, body, timeout)
        location = response.headers.get("location")
        if response.status not in _REDIRECTS or location is None:
            break
        target = urljoin(target, location)
        method, body = "GET", b""
        headers["Host"] = urlsplit(target).netloc
    else:
        raise HTTPError(target, response.status, "The HTTP server returned a redirect error that would lead to an infinite "
                        f"loop.\nThe last 30x error message was:\n{response.reason}", response.headers, response)
    if not 200 <= response.status < 300:
        raise HTTPError(target, response.status, response.reason, response.headers, response)
    return response


def _once(method, url, headers, body, timeout):
    try:
        return HTTPResponse(_blocking_http.request(method, url, list(headers.items()), body, timeout), url)
    except _blocking_http.Failure as failure:
        if failure.kind == "timeout":
            raise TimeoutError("The read operation timed out" if url.startswith("https") else "timed out") from None
        if failure.kind == "reset":
            raise ConnectionResetError(104, "Connection reset by peer") from None
        if failure.kind == "disconnected":
            from http.client import RemoteDisconnected
            raise RemoteDisconnected("Remote end closed connection without response") from None
        if failure.kind == "cut":
            from http.client import IncompleteRead
            raise IncompleteRead(failure.got) from None
        if failure.kind == "refused":
            reason = ConnectionRefusedError(111, "Connection refused")
        elif failure.kind == "wrong version":
            import ssl
            reason = ssl.SSLError(1, "[SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1002)")
        elif failure.kind == "no such host":
            import socket
            reason = socket.gaierror(-2, "Name or service not known")
        else:
            import ssl
            reason = ssl.SSLCertVerificationError(1, "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: "
                                                     "self-signed certificate (_ssl.c:1002)")
        raise URLError(reason) from None


def urlretrieve(url, filename=None, reporthook=None, data=None):
    """Puts what a URL gives into a file (in memory)."""
    with urlopen(url, data) as response:
        content, headers = response.read(), response.info()
    filename = filename or "/tmp/download"
    with open(filename, "wb") as file:
        file.write(content)
    if reporthook:
        reporthook(0, 8192, len(content))
        reporthook(1, max(8192, len(content)), len(content))
    return filename, headers


class OpenerDirector:
    def __init__(self):
        self.addheaders = []

    def open(self, fullurl, data=None, timeout=None):
        request = fullurl if isinstance(fullurl, Request) else Request(fullurl)
        for name, value in self.addheaders:
            request.headers.setdefault(name.capitalize(), value)
        return urlopen(request, data, timeout)


def build_opener(*handlers):
    return OpenerDirector()


def install_opener(opener):
    pass
