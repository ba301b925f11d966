"""How often what is tried again, and after which pause."""
import random
import time
from collections import namedtuple

from ..exceptions import MaxRetryError, ResponseError

RequestHistory = namedtuple("RequestHistory", "method url error status redirect_location")


class Retry:
    """How many attempts are left, of each kind. It never changes: increment() gives a new one."""

    DEFAULT_ALLOWED_METHODS = frozenset(("HEAD", "GET", "PUT", "DELETE", "OPTIONS", "TRACE"))
    RETRY_AFTER_STATUS_CODES = frozenset((413, 429, 503))
    DEFAULT_REMOVE_HEADERS_ON_REDIRECT = frozenset(("Cookie", "Authorization", "Proxy-Authorization"))
    DEFAULT_BACKOFF_MAX = 120
    _NAMES = ("total", "connect", "read", "redirect", "status", "other", "allowed_methods", "status_forcelist", "backoff_factor",
              "backoff_max", "raise_on_redirect", "raise_on_status", "history", "respect_retry_after_header",
              "remove_headers_on_redirect", "backoff_jitter")

    def __init__(self, total=10, connect=None, read=None, redirect=None, status=None, other=None,
                 allowed_methods=DEFAULT_ALLOWED_METHODS, status_forcelist=None, backoff_factor=0, backoff_max=DEFAULT_BACKOFF_MAX,
                 raise_on_redirect=True, raise_on_status=True, history=None, respect_retry_after_header=True,
                 remove_headers_on_redirect=DEFAULT_REMOVE_HEADERS_ON_REDIRECT, backoff_jitter=0.0):
        if redirect is False or total is False:
            redirect, raise_on_redirect = 0, False
        self.total, self.connect, self.read, self.status, self.other = total, connect, read, status, other
        self.redirect, self.status_forcelist, self.allowed_methods = redirect, status_forcelist or set(), allowed_methods
        self.backoff_factor, self.backoff_max, self.backoff_jitter = backoff_factor, backoff_max, backoff_jitter
        self.raise_on_redirect, self.raise_on_status, self.history = raise_on_redirect, raise_on_status, history or ()
        self.respect_retry_after_header = respect_retry_after_header
        self.remove_headers_on_redirect = frozenset(name.lower() for name in remove_headers_on_redirect)

    def new(self, **kw):
        return type(self)(**{**{name: getattr(self, name) for name in self._NAMES}, **kw})

    @classmethod
    def from_int(cls, retries, redirect=True, default=None):
        if retries is None:
            retries = default if default is not None else 3
        if isinstance(retries, Retry):
            return retries
        return cls(retries, redirect=bool(redirect) and None)

    def get_backoff_time(self):
        same = 0
        for attempt in reversed(self.history):
            if attempt.redirect_location is not None:
                break
            same += 1
        if same <= 1:
            return 0
        pause = self.backoff_factor * 2 ** (same - 1)
        if self.backoff_jitter:
            pause += random.random() * self.backoff_jitter
        return float(max(0, min(self.backoff_max, pause)))

    def get_retry_after(self, response):
        text = response.headers.get("Retry-After")
        return None if text is None or not text.strip().isdigit() else float(text)

    def sleep(self, response=None):
        if self.respect_retry_after_header and response is not None:
            seconds = self.get_retry_after(response)
            if seconds:
                time.sleep(seconds)
                return
        pause = self.get_backoff_time()
        if pause > 0:
            time.sleep(pause)

    def _is_method_retryable(self, method):
        return not self.allowed_methods or method.upper() in {name.upper() for name in self.allowed_methods}

    def is_retry(self, method, status_code, has_retry_after=False):
        if not self._is_method_retryable(method):
            return False
        if self.status_forcelist and status_code in self.status_forcelist:
            return True
        return bool(self.total and self.respect_retry_after_header and has_retry_after and status_code in self.RETRY_AFTER_STATUS_CODES)

    def is_exhausted(self):
        counts = [count for count in (self.total, self.connect, self.read, self.redirect, self.status, self.other) if count]
        zero = [count for count in (self.total, self.connect, self.read, self.redirect, self.status, self.other)
                if count is not None and count is not False and count < 0]
        return bool(zero) and min(counts + zero) < 0

    def increment(self, method=None, url=None, response=None, error=None, _pool=None, _stacktrace=None):
        """One attempt less; raises MaxRetryError when there is none left, or the error itself where it is not to be tried again."""
        if self.total is False and error:
            raise error
        counts = {name: getattr(self, name) for name in ("total", "connect", "read", "redirect", "status", "other")}
        if counts["total"] is not None:
            counts["total"] -= 1
        kind, cause, status, location = "other", "unknown", None, None
        if error is not None:
            kind = "read" if getattr(error, "kind", "") in ("timeout", "reset", "disconnected", "cut") or "Read" in type(
                error).__name__ or type(error).__name__ == "ProtocolError" else "connect"
            if counts[kind] is False or kind == "read" and not self._is_method_retryable(method or "GET"):
                raise error
        elif response is not None and response.headers.get("Location") and 300 <= response.status < 400:
            kind, cause, status, location = "redirect", "too many redirects", response.status, response.headers.get("Location")
        elif response is not None:
            status = getattr(response, "status", None) or response.status_code
            kind, cause = "status", ResponseError.SPECIFIC_ERROR.format(status_code=status)
        if counts[kind] is not None and counts[kind] is not False:
            counts[kind] -= 1
        attempt = RequestHistory(method, url, error, status, location)
        new = self.new(**counts, history=(*self.history, attempt))
        if new.is_exhausted():
            raise MaxRetryError(_pool, url, error or ResponseError(cause))
        return new

    def __repr__(self):
        return (f"Retry(total={self.total}, connect={self.connect}, read={self.read}, redirect={self.redirect}, "
                f"status={self.status})")
