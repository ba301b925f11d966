"""How a session sends. HTTPAdapter goes to the simulated world; others may answer themselves."""
import datetime
import time
from urllib.parse import urlsplit

import _blocking_http

from . import exceptions
from .cookies import take_cookies
from .models import Response
from .structures import CaseInsensitiveDict

DEFAULT_POOLBLOCK, DEFAULT_POOLSIZE, DEFAULT_RETRIES, DEFAULT_POOL_TIMEOUT = False, 10, 0, None


class BaseAdapter:
    """send() gives the response to a prepared request."""

    def send(self, request, stream=False, timeout=None, verify=True, cert=None, proxies=None):
        raise NotImplementedError

    def close(self):
        raise NotImplementedError


class HTTPAdapter(BaseAdapter):
    def __init__(self, pool_connections=DEFAULT_POOLSIZE, pool_maxsize=DEFAULT_POOLSIZE, max_retries=DEFAULT_RETRIES,
                 pool_block=DEFAULT_POOLBLOCK):
        from urllib3.util.retry import Retry
        self.max_retries = Retry(0, read=False) if max_retries == DEFAULT_RETRIES else Retry.from_int(max_retries)
        self.config, self.proxy_manager = {}, {}

    def close(self):
        pass

    def request_url(self, request, proxies):
        return request.path_url

    def add_headers(self, request, **kwargs):
        """For adapters of the script's own."""

    def send(self, request, stream=False, timeout=None, verify=True, cert=None, proxies=None):
        from urllib3.exceptions import MaxRetryError
        retries, read = self.max_retries, timeout[1] if isinstance(timeout, tuple) else timeout
        self.add_headers(request, stream=stream, timeout=timeout, verify=verify, cert=cert, proxies=proxies)
        while True:
            try:
                response = self._once(request, read, verify)
            except _blocking_http.Failure as failure:
                error = self._error(request, failure, read)
                try:
                    retries = retries.increment(request.method, request.path_url, error=failure)
                except MaxRetryError:
                    raise error from None
                except _blocking_http.Failure:
                    raise error from None
                retries.sleep()
                continue
            if not retries.is_retry(request.method, response.status_code, "Retry-After" in response.headers):
                return response
            try:
                retries = retries.increment(request.method, request.path_url, response=response)
            except MaxRetryError as error:
                if retries.raise_on_status:
                    pool = _pool(urlsplit(request.url))
                    raise exceptions.RetryError(f"{pool}: Max retries exceeded with url: {request.path_url} (Caused by "
                                                f"ResponseError('{error.reason}'))", request=request) from None
                return response
            retries.sleep(response)

    def _once(self, request, read, verify):
        start = time.perf_counter()
        body = request.body
        if hasattr(body, "read"):
            body = body.read()
        elif body is not None and not isinstance(body, (str, bytes)):
            body = b"".join(part.encode() if isinstance(part, str) else part for part in body)
        body = body.encode() if isinstance(body, str) else body or b""
        headers = [("Host", urlsplit(request.url).netloc.rpartition("@")[2])]
        headers += [(name, value) for name, value in request.headers.items() if name.lower() != "transfer-encoding"]
        if body and "content-length" not in request.headers:
            headers.append(("Content-Length", str(len(body))))
        reply = _blocking_http.request(request.method, request.url, headers, body, read)
        return self.build_response(request, reply, time.perf_counter() - start)

    def build_response(self, req, resp, seconds=0.0):
        from .utils import get_encoding_from_headers
        response = Response()
        response.status_code, response.reason, response.url, response.request = resp.status, resp.reason, req.url, req
        response.connection, response._content, response._content_consumed = self, False, False
        response.headers = CaseInsensitiveDict()
        for name, value in resp.headers:
            if name.lower() == "set-cookie":
                take_cookies(response.cookies, req.url, value)
                response._set_cookies.append((name, value))
            response.headers[name] = f"{response.headers[name]}, {value}" if name in response.headers else value
        response.encoding = get_encoding_from_headers(response.headers)
        response.raw = Raw(resp, response.headers)
        response.elapsed = datetime.timedelta(seconds=seconds)
        return response

    def _error(self, request, failure, read):
        split = urlsplit(request.url)
        secure, pool, path = split.scheme == "https", _pool(split), request.path_url
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
        ssl = {"bad certificate": "SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: "
                                  "self-signed certificate (_ssl.c:1002)')",
               "wrong version": "SSLError(1, '[SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1002)')"}.get(failure.kind)
        if ssl is not None:
            return exceptions.SSLError(f"{pool}: Max retries exceeded with url: {path} (Caused by SSLError({ssl}))", request=request)
        if failure.kind == "no such host":
            cause = f"NameResolutionError(\"{connection}: Failed to resolve {split.hostname!r} ([Errno -2] Name or " \
                    "service not known)\")"
        else:
            cause = f"NewConnectionError('{connection}: Failed to establish a new connection: [Errno 111] Connection " \
                    "refused')"
        return exceptions.ConnectionError(f"{pool}: Max retries exceeded with url: {path} (Caused by {cause})",
                                          request=request)


def _pool(split):
    secure = split.scheme == "https"
    port = split.port or (443 if secure else 80)
    return f"HTTP{'S' if secure else ''}ConnectionPool(host={split.hostname!r}, port={port})"


class Raw:
    """The body before anybody has read it."""

    def __init__(self, reply, headers):
        self.status, self.reason, self.headers, self.version = reply.status, reply.reason, headers, 11
        self._left = reply.body
        self.decode_content = False
        self.closed = False

    def read(self, amt=None, decode_content=None):
        amt = len(self._left) if amt is None else amt
        data, self._left = self._left[:amt], self._left[amt:]
        return data

    def stream(self, amt=65536, decode_content=None):
        while self._left:
            yield self.read(amt)

    def __iter__(self):
        return iter(self.read().splitlines(True))

    def getheader(self, name, default=None):
        return self.headers.get(name, default)

    def close(self):
        self.closed = True

    release_conn = close
