"""Exceptions that become responses."""
from starlette.exceptions import HTTPException as StarletteHTTPException, WebSocketException


class HTTPException(StarletteHTTPException):
    """A response with that status, and a detail that may be any JSON."""

    def __init__(self, status_code, detail=None, headers=None):
        super().__init__(status_code, detail, headers)


class FastAPIError(RuntimeError):
    """The application was written wrongly."""


class DependencyScopeError(FastAPIError):
    """A dependency that lives longer needs one that ends sooner."""


class ValidationException(Exception):
    def __init__(self, errors):
        self._errors = errors

    def errors(self):
        return self._errors


class RequestValidationError(ValidationException):
    """What the client sent does not fit."""

    def __init__(self, errors, *, body=None):
        super().__init__(errors)
        self.body = body

    def __str__(self):
        return _told(self._errors)


class WebSocketRequestValidationError(ValidationException):
    pass


class ResponseValidationError(ValidationException):
    """What the handler gave does not fit its response model."""

    def __init__(self, errors, *, body=None):
        super().__init__(errors)
        self.body = body

    def __str__(self):
        return _told(self._errors)


def _told(errors):
    count = len(errors)
    return "\n".join([f"{count} validation error{'' if count == 1 else 's'}:"] + [f"  {error}" for error in errors])
