"""Requests and responses."""
import datetime
import json as _json
from urllib.parse import urlencode, urlsplit, urlunsplit

from .exceptions import (
    ChunkedEncodingError, HTTPError, InvalidSchema, InvalidURL, JSONDecodeError, MissingSchema,
)
from .structures import CaseInsensitiveDict

REDIRECT_STATI = (301, 302, 303, 307, 308)


class Request:
    """What is to be asked; a session prepares it."""

    def __init__(self, method=None, url=None, headers=None, files=None, data=None, params=None, auth=None, cookies=None,
                 hooks=None, json=None):
        self.method, self.url, self.headers, self.files = method, url, headers or {}, files
        self.data, self.params, self.auth, self.cookies, self.json = data, params, auth, cookies, json

    def __repr__(self):
        return f"<Request [{self.method}]>"

    def prepare(self):
        prepared = PreparedRequest()
        prepared.prepare(self.method, self.url, self.headers, self.files, self.data, self.params, self.auth, self.cookies,
                         None, self.json)
        return prepared


class PreparedRequest:
    """What is sent."""

    def __init__(self):
        self.method = self.url = self.headers = self.body = None

    def __repr__(self):
        return f"<PreparedRequest [{self.method}]>"

    @property
    def path_url(self):
        split = urlsplit(self.url)
        return (split.path or "/") + (f"?{split.query}" if split.query else "")

    def prepare(self, method=None, url=None, headers=None, files=None, data=None, params=None, auth=None, cookies=None,
                hooks=None, json=None):
        self.method = method.upper()
        self._prepare_url(url, params)
        self.headers = CaseInsensitiveDict(headers or {})
        if cookies:
            self.headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in dict(cookies).items())
        self._prepare_body(data, files, json)
        if isinstance(auth, tuple) and len(auth) == 2:
            from .auth import HTTPBasicAuth
            auth = HTTPBasicAuth(*auth)
        if auth:
            auth(self)

    def _prepare_url(self, url, params):
        url = url.decode() if isinstance(url, bytes) else str(url)
        url = url.lstrip()
        scheme, netloc, path, query, fragment = urlsplit(url)
        if not scheme:
            raise MissingSchema(f"Invalid URL {url!r}: No scheme supplied. Perhaps you meant https://{url}?")
        if scheme not in ("http", "https"):
            raise InvalidSchema(f"No connection adapters were found for {url!r}")
        if not netloc:
            raise InvalidURL(f"Invalid URL {url!r}: No host supplied")
        if params:
            text = params if isinstance(params, str) else urlencode(_pairs(params))
            query = f"{query}&{text}" if query else text
        self.url = urlunsplit((scheme, netloc, (path or "/").replace(" ", "%20"), query, fragment))

    def _prepare_body(self, data, files, json):
        kind = None
        body = b""
        if not data and json is not None:
            body, kind = _json.dumps(json, allow_nan=False).encode(), "application/json"
        elif files:
            from aiohttp.formdata import FormData
            form = FormData(default_to_multipart=True)
            form._typed = False
            for name, value in _pairs(data or {}):
                form.add_field(name, str(value))
            for name, value in (files.items() if hasattr(files, "items") else files):
                parts = value if isinstance(value, tuple) else (getattr(value, "name", name), value)
                form.add_field(name, parts[1], filename=str(parts[0]))
            kind, body = form.encode()
        elif data:
            if isinstance(data, (str, bytes)):
                body = data.encode() if isinstance(data, str) else data
                kind = None if isinstance(data, bytes) else "application/x-www-form-urlencoded"
            elif hasattr(data, "read"):
                body = data.read()
                body = body.encode() if isinstance(body, str) else body
            elif hasattr(data, "items") or isinstance(data, (list, tuple)):
                body, kind = urlencode(_pairs(data)).encode(), "application/x-www-form-urlencoded"
            else:
                body = b"".join(data)
        self.body = body or None
        if body or self.method in ("POST", "PUT", "PATCH"):
            self.headers["Content-Length"] = str(len(body))
        if kind and "content-type" not in self.headers:
            self.headers["Content-Type"] = kind


def _pairs(items):
    pairs = []
    for key, value in (items.items() if hasattr(items, "items") else items):
        if value is None:
            continue
        values = value if isinstance(value, (list, tuple)) else [value]
        pairs += [(key, item) for item in values if item is not None]
    return pairs


class Response:
    """The reply: status, headers and body."""

    def __init__(self):
        self._content = b""
        self.status_code = None
        self.headers = CaseInsensitiveDict()
        self.raw = None
        self.url = None
        self.encoding = None
        self.history = []
        self.reason = None
        self.cookies = {}
        self.elapsed = datetime.timedelta(0)
        self.request = None

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __repr__(self):
        return f"<Response [{self.status_code}]>"

    def __bool__(self):
        return self.ok

    def __iter__(self):
        return self.iter_content(128)

    @property
    def ok(self):
        try:
            self.raise_for_status()
        except HTTPError:
            return False
        return True

    @property
    def is_redirect(self):
        return "location" in self.headers and self.status_code in REDIRECT_STATI

    @property
    def is_permanent_redirect(self):
        return "location" in self.headers and self.status_code in (301, 308)

    @property
    def apparent_encoding(self):
        return "utf-8"

    @property
    def content(self):
        if isinstance(self._content, Exception):
            raise self._content
        return self._content

    @property
    def text(self):
        return str(self.content, self.encoding or "utf-8", errors="replace")

    @property
    def links(self):
        from aiohttp.helpers import parse_content_type
        found = {}
        for text in self.headers.get("link", "").split(", <"):
            url, _, rest = text.lstrip("<").partition(">")
            if url:
                _, link = parse_content_type(rest)
                link["url"] = url
                found[link.get("rel", url)] = link
        return found

    def iter_content(self, chunk_size=1, decode_unicode=False):
        body = self.text if decode_unicode else self.content
        size = chunk_size or max(1, len(body))
        return iter([body[at:at + size] for at in range(0, len(body), size)])

    def iter_lines(self, chunk_size=512, decode_unicode=False, delimiter=None):
        body = self.text if decode_unicode else self.content
        return iter(body.split(delimiter) if delimiter else body.splitlines())

    def json(self, **kwargs):
        """The body, read as JSON."""
        try:
            return _json.loads(self.text, **kwargs)
        except _json.JSONDecodeError as error:
            raise JSONDecodeError(error.msg, error.doc, error.pos) from None

    def raise_for_status(self):
        """Raises HTTPError where the status says 4xx or 5xx."""
        if 400 <= self.status_code < 600:
            whose = "Client" if self.status_code < 500 else "Server"
            raise HTTPError(f"{self.status_code} {whose} Error: {self.reason} for url: {self.url}", response=self)

    def close(self):
        pass
