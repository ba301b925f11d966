"""What undeclared endpoints answer, where it is known what their likes answer: so that a pasted script can go on.

Shapes only: the names of the keys are those of the public services that tutorials call; the values are made up, follow
from the URL alone, and say so where they are texts. Each such reply carries the header `X-Simulated: made up`. A service
that is not here gets the general answer, JSON that tells what it was sent.

answer() gives (status, content type, body, further headers), or None: the general answer will do.
"""
import json
from urllib.parse import parse_qsl, urlsplit

from . import files, pages, services, testing

_MODULES = (testing, services)


class Asked:
    """A request, taken apart."""

    def __init__(self, method, url, headers, body):
        parts = urlsplit(url)
        self.method = method
        self.url = url
        self.host = (parts.hostname or "").lower()
        self.path = parts.path or "/"
        self.parts = [part for part in self.path.split("/") if part]
        self.query = dict(parse_qsl(parts.query, keep_blank_values=True))
        self.headers = {name.lower(): value for name, value in headers}
        self.body = body

    def all_query(self):
        """The parameters; one that is there several times has the list of its values."""
        return testing.grouped(parse_qsl(urlsplit(self.url).query, keep_blank_values=True))

    def json_body(self):
        try:
            return json.loads(self.body.decode()) if self.body else None
        except ValueError:
            return None

    def last(self):
        return self.parts[-1] if self.parts else ""


def answer(method, url, headers, body):
    asked = Asked(method, url, headers, body)
    if "/delay/" in asked.path and "httpbin" not in asked.host or "/status/" in asked.path:
        return None  # these say themselves what they want
    for module in _MODULES:
        for hosts, make in module.SERVICES:
            if any(asked.host == host or asked.host.endswith("." + host) for host in hosts.split()):
                made = make(asked)
                if made is not None:
                    return _complete(made)
    made = files.answer(asked) or pages.answer(asked)
    return None if made is None else _complete(made)


def _complete(made):
    """Makers give a value for JSON, or (status, value), or (status, content type, bytes), with headers or without."""
    if isinstance(made, tuple) and len(made) >= 3:
        return (*made, ())[:4]
    status, value = made if isinstance(made, tuple) else (200, made)
    return status, "application/json", json.dumps(value).encode(), ()
