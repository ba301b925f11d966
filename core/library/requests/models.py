"""Requests and responses."""
import datetime
import json as _json
import os
import re
from urllib.parse import urlencode, urlsplit, urlunsplit

from .cookies import RequestsCookieJar, cookiejar_from_dict, get_cookie_header
from .exceptions import (
    HTTPError, InvalidHeader, InvalidJSONError, InvalidURL, JSONDecodeError, MissingSchema,
    StreamConsumedError,
)
from .hooks import default_hooks
from .structures import CaseInsensitiveDict
from .status_codes import codes

REDIRECT_STATI = (301, 302, 303, 307, 308)


class RequestHooksMixin:
    def register_hook(self, event, hook):
        if event not in self.hooks:
            raise ValueError(f'Unsupported event specified, with event name "{event}"')
        if callable(hook):
            self.hooks[event].append(hook)
        elif hasattr(hook, "__iter__"):
            self.hooks[event].extend(each for each in hook if callable(each))

    def deregister_hook(self, event, hook):
        try:
            self.hooks[event].remove(hook)
            return True
        except ValueError:
            return False


class Request(RequestHooksMixin):
    """What is to be asked; a session prepares it."""

    def __init__(self, method=None, url=None, headers=None, files=None, data=None, params=None, auth=None, cookies=None,
                 hooks=None, json=None):
        self.method, self.url, self.headers, self.files = method, url, headers or {}, files or []
        self.data, self.params, self.auth, self.cookies, self.json = data or [], params or {}, auth, cookies, json
        self.hooks = default_hooks()
        for event, hook in (hooks or {}).items():
            self.register_hook(event, hook)

    def __repr__(self):
        return f"<Request [{self.method}]>"

    def prepare(self):
        prepared = PreparedRequest()
        prepared.prepare(self.method, self.url, self.headers, self.files, self.data, self.params, self.auth, self.cookies,
                         self.hooks, self.json)
        return prepared


class PreparedRequest(RequestHooksMixin):
    """What is sent."""

    def __init__(self):
        self.method = self.url = self.headers = self._cookies = self.body = None
        self.hooks = default_hooks()

    def __repr__(self):
        return f"<PreparedRequest [{self.method}]>"

    @property
    def path_url(self):
        split = urlsplit(self.url)
        return (split.path or "/") + (f"?{split.query}" if split.query else "")

    def copy(self):
        new = PreparedRequest()
        new.method, new.url, new.body, new.hooks = self.method, self.url, self.body, self.hooks
        new.headers = None if self.headers is None else self.headers.copy()
        new._cookies = None if self._cookies is None else self._cookies.copy()
        return new

    def prepare(self, method=None, url=None, headers=None, files=None, data=None, params=None, auth=None, cookies=None,
                hooks=None, json=None):
        self.prepare_method(method)
        self.prepare_url(url, params)
        self.prepare_headers(headers)
        self.prepare_cookies(cookies)
        self.prepare_body(data, files, json)
        self.prepare_auth(auth, url)
        self.prepare_hooks(hooks)

    def prepare_method(self, method):
        self.method = method if method is None else str(method).upper()

    def prepare_url(self, url, params):
        url = (url.decode() if isinstance(url, bytes) else str(url)).lstrip()
        if ":" in url and not url.lower().startswith("http"):
            self.url = url
            return
        scheme, netloc, path, query, fragment = urlsplit(url)
        if not scheme:
            raise MissingSchema(f"Invalid URL {url!r}: No scheme supplied. Perhaps you meant https://{url}?")
        if not urlsplit(url).hostname:
            raise InvalidURL(f"Invalid URL {url!r}: No host supplied")
        auth, at, host = netloc.rpartition("@")
        host = host.lower()
        if host.startswith(("*", ".")):
            raise InvalidURL("URL has an invalid label.")
        if not host.isascii():
            host = host.encode("idna").decode()
        if params:
            text = params.decode() if isinstance(params, bytes) else params if isinstance(params, str) else urlencode(_pairs(params))
            query = f"{query}&{text}" if query else text
        from .utils import requote_uri
        whole = urlunsplit((scheme, auth + at + host, path or "/", query, fragment))
        self.url = re.sub("%[0-9a-f]{2}", lambda found: found[0].upper(), requote_uri(whole))

    def prepare_headers(self, headers):
        self.headers = CaseInsensitiveDict()
        for name, value in (headers or {}).items():
            if not isinstance(value, (str, bytes)):
                raise InvalidHeader(f"Header part ({value!r}) from ({name!r}, {value!r}) must be of type str or bytes, "
                                    f"not {type(value)}")
            text = value if isinstance(value, str) else value.decode("latin-1")
            if text[:1].isspace() or "\n" in text or "\r" in text:
                raise InvalidHeader(f"Invalid leading whitespace, reserved character(s), or return character(s) in header value: "
                                    f"{value!r}")
            self.headers[name if isinstance(name, str) else name.decode()] = value

    def prepare_cookies(self, cookies):
        self._cookies = cookies if hasattr(cookies, "set_cookie") else cookiejar_from_dict(cookies)
        header = get_cookie_header(self._cookies, self)
        if header is not None and "Cookie" not in self.headers:
            self.headers["Cookie"] = header

    def prepare_content_length(self, body):
        from .utils import super_len
        if body is not None:
            length = super_len(body)
            if length:
                self.headers["Content-Length"] = str(length)
        elif self.method not in ("GET", "HEAD") and self.headers.get("Content-Length") is None:
            self.headers["Content-Length"] = "0"

    def prepare_body(self, data, files, json=None):
        from .utils import super_len
        body = kind = None
        if not data and json is not None:
            try:
                body, kind = _json.dumps(json, allow_nan=False).encode(), "application/json"
            except ValueError as error:
                raise InvalidJSONError(error, request=self) from None
        if hasattr(data, "__iter__") and not isinstance(data, (str, bytes, list, tuple, dict)) and not hasattr(data, "items"):
            if files:
                raise NotImplementedError("Streamed bodies and files are mutually exclusive.")
            length = super_len(data)
            self.body = data
            if length:
                self.headers["Content-Length"] = str(length)
            else:
                self.headers["Transfer-Encoding"] = "chunked"
            return
        if files:
            body, kind = self._encode_files(files, data)
        elif data:
            if isinstance(data, (str, bytes)):
                body = data
            elif hasattr(data, "read"):
                body = data
            else:
                body, kind = urlencode(_pairs(data)), "application/x-www-form-urlencoded"
        self.prepare_content_length(body)
        if kind and "content-type" not in self.headers:
            self.headers["Content-Type"] = kind
        self.body = body

    def _encode_files(self, files, data):
        from .utils import guess_filename
        if isinstance(data, (str, bytes)):
            raise ValueError("Data must not be a string.")
        parts = [(name, None, value, None) for name, value in _pairs(data or {})]
        for name, value in (files.items() if hasattr(files, "items") else files):
            given = value if isinstance(value, (tuple, list)) else (guess_filename(value) or name, value)
            parts.append((name, given[0], given[1], given[2] if len(given) > 2 else None))
        boundary = os.urandom(16).hex()
        body = b""
        for name, filename, value, kind in parts:
            content = value.read() if hasattr(value, "read") else value
            content = content if isinstance(content, bytes) else str(content).encode()
            head = f'Content-Disposition: form-data; name="{name}"' + (f'; filename="{filename}"' if filename else "")
            head += f"\r\nContent-Type: {kind}" if kind else ""
            body += f"--{boundary}\r\n{head}\r\n\r\n".encode() + content + b"\r\n"
        return body + f"--{boundary}--\r\n".encode(), f"multipart/form-data; boundary={boundary}"

    def prepare_auth(self, auth, url=""):
        from .auth import HTTPBasicAuth
        from .utils import get_auth_from_url
        if auth is None:
            found = get_auth_from_url(self.url)
            auth = found if any(found) else None
        if auth:
            if isinstance(auth, tuple) and len(auth) == 2:
                auth = HTTPBasicAuth(*auth)
            changed = auth(self)
            self.__dict__.update(changed.__dict__)
            self.prepare_content_length(self.body)

    def prepare_hooks(self, hooks):
        for event, hook in (hooks or {}).items():
            self.register_hook(event, hook)


def _pairs(items):
    pairs = []
    for key, value in (items.items() if hasattr(items, "items") else items):
        if value is None:
            continue
        values = [value] if isinstance(value, (str, bytes)) or not hasattr(value, "__iter__") else value
        pairs += [(key, item) for item in values if item is not None]
    return pairs


class Response:
    """The reply: status, headers and body."""

    def __init__(self):
        self._content, self._content_consumed = False, False
        self._next, self._set_cookies = None, []
        self.connection = None
        self.status_code = None
        self.headers = CaseInsensitiveDict()
        self.raw = None
        self.url = None
        self.encoding = None
        self.history = []
        self.reason = None
        self.cookies = RequestsCookieJar()
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
        """A guess from the bytes."""
        try:
            text = self.content.decode()
        except UnicodeDecodeError:
            return "windows-1252"
        return "ascii" if text.isascii() else "utf-8"

    @property
    def next(self):
        return self._next

    @property
    def content(self):
        if self._content is False:
            if self._content_consumed:
                raise RuntimeError("The content for this response was already consumed")
            self._content = None if self.status_code == 0 or self.raw is None else self.raw.read()
        self._content_consumed = True
        return self._content

    @property
    def text(self):
        if not self.content:
            return ""
        encoding = self.encoding if self.encoding is not None else self.apparent_encoding
        try:
            return str(self.content, encoding, errors="replace")
        except LookupError:
            return str(self.content, errors="replace")

    @property
    def links(self):
        from .utils import parse_header_links
        found = parse_header_links(self.headers["link"]) if self.headers.get("link") else []
        return {link.get("rel") or link.get("url"): link for link in found}

    def iter_content(self, chunk_size=1, decode_unicode=False):
        if chunk_size is not None and not isinstance(chunk_size, int):
            raise TypeError(f"chunk_size must be an int, it is instead a {type(chunk_size)}.")
        if self._content_consumed and isinstance(self._content, bool):
            raise StreamConsumedError()
        return self._pieces(chunk_size, decode_unicode and self.encoding is not None)

    def _pieces(self, size, decode):
        if self._content is not False:
            whole = self._content or b""
            size = size or max(1, len(whole))
            parts = [whole[at:at + size] for at in range(0, len(whole), size)]
        else:
            parts = self.raw.stream(size or 65536)
        if not decode:
            for part in parts:
                yield part
        else:
            import codecs
            decoder = codecs.getincrementaldecoder(self.encoding)(errors="replace")
            for part in parts:
                text = decoder.decode(part)
                if text:
                    yield text
            if rest := decoder.decode(b"", final=True):
                yield rest
        self._content_consumed = True

    def iter_lines(self, chunk_size=512, decode_unicode=False, delimiter=None):
        pending = None
        for chunk in self.iter_content(chunk_size, decode_unicode):
            if pending is not None:
                chunk = pending + chunk
            lines = chunk.split(delimiter) if delimiter else chunk.splitlines()
            pending = lines.pop() if lines and lines[-1] and chunk and lines[-1][-1] == chunk[-1] else None
            yield from lines
        if pending is not None:
            yield pending

    def json(self, **kwargs):
        """The body, read as JSON."""
        try:
            return _json.loads(self.text, **kwargs)
        except _json.JSONDecodeError as error:
            raise JSONDecodeError(error.msg, error.doc, error.pos) from None

    def __getstate__(self):
        return {name: getattr(self, name) for name in ("status_code", "url", "headers", "history", "encoding", "reason", "cookies",
                                                       "elapsed", "request")} | {"_content": self.content}

    def raise_for_status(self):
        """Raises HTTPError where the status says 4xx or 5xx."""
        if 400 <= self.status_code < 600:
            whose = "Client" if self.status_code < 500 else "Server"
            raise HTTPError(f"{self.status_code} {whose} Error: {self.reason} for url: {self.url}", response=self)

    def close(self):
        if not self._content_consumed and self.raw is not None:
            self.raw.close()
