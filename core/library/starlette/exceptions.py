"""Exceptions that become responses."""
from http import HTTPStatus


class HTTPException(Exception):
    """A response with that status and detail."""

    def __init__(self, status_code, detail=None, headers=None):
        if detail is None:
            detail = HTTPStatus(status_code).phrase
        self.status_code, self.detail, self.headers = status_code, detail, headers
        Exception.__init__(self, status_code, detail)

    def __str__(self):
        return f"{self.status_code}: {self.detail}"

    def __repr__(self):
        return f"{type(self).__name__}(status_code={self.status_code!r}, detail={self.detail!r})"


class WebSocketException(Exception):
    def __init__(self, code, reason=None):
        self.code, self.reason = code, reason or ""
