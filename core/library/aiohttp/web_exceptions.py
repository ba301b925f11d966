"""Responses that are raised: one class for each status."""
from http import HTTPStatus

from .web_response import Response


class HTTPException(Response, Exception):
    """The base: a response that ends the handler."""

    status_code = -1
    empty_body = False

    def __init__(self, *, headers=None, reason=None, body=None, text=None, content_type=None):
        Response.__init__(self, status=self.status_code, headers=headers, reason=reason, body=body, text=text,
                          content_type=content_type)
        Exception.__init__(self, self.reason)
        if self.body is None and not self.empty_body:
            self.text = f"{self.status}: {self.reason}"

    def __bool__(self):
        return True

    __hash__ = Exception.__hash__
    __eq__ = object.__eq__


class HTTPError(HTTPException):
    """4xx and 5xx."""


class HTTPRedirection(HTTPException):
    """3xx."""


class HTTPSuccessful(HTTPException):
    """2xx."""


class HTTPClientError(HTTPError):
    pass


class HTTPServerError(HTTPError):
    pass


class HTTPMove(HTTPRedirection):
    """Sends the client to another place."""

    def __init__(self, location, *, headers=None, reason=None, body=None, text=None, content_type=None):
        if not location:
            raise ValueError("HTTP redirects need a location to redirect to.")
        super().__init__(headers=headers, reason=reason, body=body, text=text, content_type=content_type)
        self.headers["Location"] = str(location)
        self.location = location


class HTTPMethodNotAllowed(HTTPClientError):
    status_code = 405

    def __init__(self, method, allowed_methods, *, headers=None, reason=None, body=None, text=None, content_type=None):
        super().__init__(headers=headers, reason=reason, body=body, text=text, content_type=content_type)
        self.headers["Allow"] = ",".join(sorted(allowed_methods))
        self.allowed_methods = set(allowed_methods)
        self.method = method.upper()


class HTTPRequestEntityTooLarge(HTTPClientError):
    status_code = 413

    def __init__(self, max_size, actual_size, **options):
        options.setdefault("text", f"Maximum request body size {max_size} exceeded, actual body size {actual_size}")
        super().__init__(**options)


class HTTPUnavailableForLegalReasons(HTTPClientError):
    status_code = 451

    def __init__(self, link, **options):
        super().__init__(**options)
        if link:
            self.headers["Link"] = f'<{link}>; rel="blocked-by"'
        self.link = link


__all__ = ["HTTPRequestEntityTooLarge", "HTTPUnavailableForLegalReasons", "HTTPException", "HTTPError", "HTTPRedirection", "HTTPSuccessful", "HTTPClientError", "HTTPServerError",
           "HTTPMove", "HTTPMethodNotAllowed"]


def _make():
    """HTTPNotFound and its like, from the table of statuses."""
    for status in HTTPStatus:
        if status < 200 or status in (405, 413, 451):
            continue
        words = status.phrase.replace("-", " ").replace("I'm a", "").replace("'", "").split()
        name = "HTTP" + "".join(word[0].upper() + word[1:].lower() for word in words)
        base = (HTTPSuccessful if status < 300 else HTTPMove if status in (300, 301, 302, 303, 307, 308) else
                HTTPRedirection if status < 400 else HTTPClientError if status < 500 else HTTPServerError)
        body = {"status_code": int(status), "empty_body": status in (204, 205, 304), "__module__": __name__}
        globals()[name] = type(name, (base,), body)
        __all__.append(name)


_make()
