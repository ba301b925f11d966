"""Sessions: requests with something in common, sent one at a time, each holding its thread until the reply is here."""
import datetime
import time
from http.cookies import SimpleCookie
from urllib.parse import urljoin, urlsplit

import _blocking_http

from . import exceptions
from .models import REDIRECT_STATI, PreparedRequest, Request, Response
from .structures import CaseInsensitiveDict


def default_headers():
    return CaseInsensitiveDict({"User-Agent": "python-requests/2.32.3", "Accept-Encoding": "gzip, deflate",
                                "Accept": "*/*", "Connection": "keep-alive"})


class RequestsCookieJar(dict):
    """Cookies by name."""

    def set(self, name, value, **kwargs):
        self[name] = value
        return value

    def get_dict(self, domain=None, path=None):
        return dict(self)

    def __iter__(self):
        return iter(list(dict.keys(self)))


class Session:
    """Headers, parameters, cookies and authentication for many requests."""

    def __init__(self):
        self.headers = default_headers()
        self.auth = None
        self.params = {}
        self.cookies = RequestsCookieJar()
        self.verify = True
        self.cert = None
        self.stream = False
        self.trust_env = True
        self.proxies = {}
        self.hooks = {"response": []}
        self.max_redirects = 30
        self.adapters = {}

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def close(self):
        pass

    def mount(self, prefix, adapter):
        self.adapters[prefix] = adapter

    def prepare_request(self, request):
        prepared = PreparedRequest()
        headers = self.headers.copy()
        for name, value in dict(request.headers or {}).items():
            if value is None:
                headers.pop(name, None)
            else:
                headers[name] = value
        params = request.params
        if self.params and not isinstance(params, (str, bytes)):
            params = {**self.params, **dict(params or {})}
        cookies = {**self.cookies, **dict(request.cookies or {})}
        prepared.prepare(request.method, request.url, headers, request.files, request.data, params,
                         request.auth or self.auth, cookies, None, request.json)
        return prepared

    def request(self, method, url, params=None, data=None, headers=None, cookies=None, files=None, auth=None,
                timeout=None, allow_redirects=True, proxies=None, hooks=None, stream=None, verify=None, cert=None,
                json=None):
        request = Request(method, url, headers, files, data, params or {}, auth, cookies, hooks, json)
        verify = self.verify if verify is None else verify
        return self.send(self.prepare_request(request), timeout=timeout, allow_redirects=allow_redirects, verify=verify)

    def send(self, request, *, timeout=None, allow_redirects=True, verify=True, **kwargs):
        """Sends a prepared request, and follows redirections."""
        history = []
        while True:
            response = self._send_once(request, timeout, verify)
            response.history = list(history)
            if not (allow_redirects and response.is_redirect):
                return response
            history.append(response)
            if len(history) > self.max_redirects:
                raise exceptions.TooManyRedirects(f"Exceeded {self.max_redirects} redirects.", response=response)
            request = self._redirected(request, response)

    def _redirected(self, request, response):
        new = PreparedRequest()
        method = request.method
        if response.status_code == 303 and method != "HEAD" or response.status_code == 302 and method != "HEAD" or \
                response.status_code == 301 and method == "POST":
            method = "GET"
        headers = request.headers.copy()
        body = request.body
        if method != request.method:
            body = None
            for name in ("Content-Length", "Content-Type"):
                headers.pop(name, None)
        new.prepare(method, urljoin(request.url, response.headers["location"]), headers, data=body)
        return new

    def _send_once(self, request, timeout, verify):
        connect, read = timeout if isinstance(timeout, tuple) else (timeout, timeout)
        start = time.perf_counter()
        headers = [("Host", urlsplit(request.url).netloc)] + list(request.headers.items())
        try:
            reply = _blocking_http.request(request.method, request.url, headers, request.body or b"", read)
        except _blocking_http.Failure as failure:
            raise self._error(request, failure, read) from None
        response = Response()
        response.status_code, response.reason = reply.status, reply.reason
        response.url, response.request, response._content = request.url, request, reply.body
        response.elapsed = datetime.timedelta(seconds=time.perf_counter() - start)
        for name, value in reply.headers:
            if name.lower() == "set-cookie":
                for key, morsel in SimpleCookie(value).items():
                    response.cookies[key] = self.cookies[key] = morsel.value
            response.headers[name] = f"{response.headers[name]}, {value}" if name in response.headers else value
        kind = response.headers.get("content-type", "")
        if "charset=" in kind:
            response.encoding = kind.split("charset=")[1].split(";")[0].strip("'\" ")
        elif kind.startswith("text"):
            response.encoding = "ISO-8859-1"
        elif "application/json" in kind:
            response.encoding = "utf-8"
        for hook in self.hooks.get("response", []):
            response = hook(response) or response
        return response

    def _error(self, request, failure, read):
        split = urlsplit(request.url)
        secure = split.scheme == "https"
        port = split.port or (443 if secure else 80)
        pool = f"HTTP{'S' if secure else ''}ConnectionPool(host={split.hostname!r}, port={port})"
        path = request.path_url
        if failure.kind == "timeout":
            return exceptions.ReadTimeout(f"{pool}: Read timed out. (read timeout={read})", request=request)
        if failure.kind == "reset":
            return exceptions.ConnectionError("('Connection aborted.', ConnectionResetError(104, 'Connection reset by "
                                              "peer'))", request=request)
        if failure.kind == "disconnected":
            return exceptions.ConnectionError("('Connection aborted.', RemoteDisconnected('Remote end closed connection without response'))",
                                              request=request)
        if failure.kind == "cut":
            return exceptions.ChunkedEncodingError("(\"Connection broken: ConnectionResetError(104, 'Connection reset by "
                                                   "peer')\", ConnectionResetError(104, 'Connection reset by peer'))",
                                                   request=request)
        connection = f"<urllib3.connection.HTTP{'S' if secure else ''}Connection object at 0x7f0000000000>"
        if failure.kind == "bad certificate":
            return exceptions.SSLError(
                f"{pool}: Max retries exceeded with url: {path} (Caused by SSLError(SSLCertVerificationError(1, '[SSL: "
                "CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate (_ssl.c:1002)')))",
                request=request)
        if failure.kind == "wrong version":
            return exceptions.SSLError(
                f"{pool}: Max retries exceeded with url: {path} (Caused by SSLError(SSLError(1, '[SSL: WRONG_VERSION_NUMBER] wrong "
                "version number (_ssl.c:1002)')))", request=request)
        if failure.kind == "no such host":
            cause = f"NameResolutionError(\"{connection}: Failed to resolve {split.hostname!r} ([Errno -2] Name or " \
                    "service not known)\")"
        else:
            cause = f"NewConnectionError('{connection}: Failed to establish a new connection: [Errno 111] Connection " \
                    "refused')"
        return exceptions.ConnectionError(f"{pool}: Max retries exceeded with url: {path} (Caused by {cause})",
                                          request=request)

    def get(self, url, **kwargs):
        return self.request("GET", url, **kwargs)

    def options(self, url, **kwargs):
        return self.request("OPTIONS", url, **kwargs)

    def head(self, url, **kwargs):
        kwargs.setdefault("allow_redirects", False)
        return self.request("HEAD", url, **kwargs)

    def post(self, url, data=None, json=None, **kwargs):
        return self.request("POST", url, data=data, json=json, **kwargs)

    def put(self, url, data=None, **kwargs):
        return self.request("PUT", url, data=data, **kwargs)

    def patch(self, url, data=None, **kwargs):
        return self.request("PATCH", url, data=data, **kwargs)

    def delete(self, url, **kwargs):
        return self.request("DELETE", url, **kwargs)


def session():
    return Session()
