"""Headers, queries, addresses."""
import collections
from collections.abc import Mapping
from urllib.parse import parse_qsl, urlencode, urlsplit

Address = collections.namedtuple("Address", "host port")


class State:
    """Attributes of one's own."""

    def __init__(self, state=None):
        object.__setattr__(self, "_state", state if state is not None else {})

    def __setattr__(self, name, value):
        self._state[name] = value

    def __getattr__(self, name):
        try:
            return self._state[name]
        except KeyError:
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'") from None

    def __delattr__(self, name):
        del self._state[name]


class URL:
    def __init__(self, url="", scope=None):
        if scope is not None:
            host = dict(scope["headers"]).get(b"host", b"localhost").decode()
            query = scope["query_string"].decode()
            path = scope.get("root_path", "") + scope["path"] if not scope["path"].startswith(scope.get("root_path", "") or "\0") else scope["path"]
            url = f"{scope.get('scheme', 'http')}://{host}{path}" + (f"?{query}" if query else "")
        self._url = url
        self.components = urlsplit(url)

    scheme = property(lambda self: self.components.scheme)
    netloc = property(lambda self: self.components.netloc)
    path = property(lambda self: self.components.path)
    query = property(lambda self: self.components.query)
    hostname = property(lambda self: self.components.hostname)
    port = property(lambda self: self.components.port)

    def __str__(self):
        return self._url

    def __repr__(self):
        return f"URL('{self._url}')"

    fragment = property(lambda self: self.components.fragment)
    username = property(lambda self: self.components.username)
    password = property(lambda self: self.components.password)
    is_secure = property(lambda self: self.scheme in ("https", "wss"))

    def replace(self, **parts):
        return URL(self.components._replace(**parts).geturl())

    def _with(self, change):
        pairs = change(parse_qsl(self.query, keep_blank_values=True))
        return self.replace(query=urlencode(pairs))

    def include_query_params(self, **given):
        return self._with(lambda pairs: [*[(k, v) for k, v in pairs if k not in given], *[(k, str(v)) for k, v in given.items()]])

    def replace_query_params(self, **given):
        return self.replace(query=urlencode({k: str(v) for k, v in given.items()}))

    def remove_query_params(self, keys):
        keys = [keys] if isinstance(keys, str) else keys
        return self._with(lambda pairs: [(k, v) for k, v in pairs if k not in keys])

    def __eq__(self, other):
        return str(self) == str(other)

    def __hash__(self):
        return hash(self._url)


class Headers(Mapping):
    """Names without regard to case; a name may stand several times."""

    def __init__(self, headers=None, raw=None, scope=None):
        if scope is not None:
            raw = scope["headers"]
        if headers is not None:
            raw = [(k.lower().encode("latin-1"), v.encode("latin-1")) for k, v in headers.items()]
        self._list = raw if raw is not None else []

    @property
    def raw(self):
        return self._list

    def keys(self):
        return [k.decode("latin-1") for k, _ in self._list]

    def values(self):
        return [v.decode("latin-1") for _, v in self._list]

    def items(self):
        return [(k.decode("latin-1"), v.decode("latin-1")) for k, v in self._list]

    def getlist(self, key):
        wanted = key.lower().encode("latin-1")
        return [v.decode("latin-1") for k, v in self._list if k == wanted]

    def __getitem__(self, key):
        found = self.getlist(key)
        if not found:
            raise KeyError(key)
        return found[0]

    def get(self, key, default=None):
        found = self.getlist(key)
        return found[0] if found else default

    def __contains__(self, key):
        return bool(self.getlist(key))

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self._list)

    def __repr__(self):
        return f"{type(self).__name__}({dict(self.items())!r})"


class MutableHeaders(Headers):
    def __setitem__(self, key, value):
        name = key.lower().encode("latin-1")
        entry = (name, value.encode("latin-1"))
        places = [i for i, (k, _) in enumerate(self._list) if k == name]
        for i in reversed(places[1:]):
            del self._list[i]
        if places:
            self._list[places[0]] = entry
        else:
            self._list.append(entry)

    def __delitem__(self, key):
        name = key.lower().encode("latin-1")
        self._list[:] = [e for e in self._list if e[0] != name]

    def append(self, key, value):
        self._list.append((key.lower().encode("latin-1"), value.encode("latin-1")))

    def update(self, other):
        for key, value in dict(other).items():
            self[key] = value

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]


class QueryParams(Mapping):
    """What stands behind the question mark."""

    def __init__(self, query=""):
        if isinstance(query, bytes):
            query = query.decode("latin-1")
        self._list = parse_qsl(query, keep_blank_values=True) if isinstance(query, str) else list(query)

    def multi_items(self):
        return list(self._list)

    def getlist(self, key):
        return [v for k, v in self._list if k == key]

    def __getitem__(self, key):
        return dict(self._list)[key]

    def get(self, key, default=None):
        return dict(self._list).get(key, default)

    def __contains__(self, key):
        return key in dict(self._list)

    def __iter__(self):
        return iter(dict(self._list))

    def __len__(self):
        return len(dict(self._list))

    def keys(self):
        return dict(self._list).keys()

    def values(self):
        return dict(self._list).values()

    def items(self):
        return dict(self._list).items()

    def __str__(self):
        return urlencode(self._list)

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"


class FormData(QueryParams):
    """What a form holds: texts and uploaded files."""

    async def close(self):
        for _, value in self._list:
            if isinstance(value, UploadFile):
                await value.close()


class UploadFile:
    """An uploaded file, whose content is here already."""

    def __init__(self, file, *, size=None, filename=None, headers=None):
        self.file, self.size, self.filename = file, size, filename
        self.headers = headers if headers is not None else Headers()

    content_type = property(lambda self: self.headers.get("content-type"))

    async def read(self, size=-1):
        return self.file.read(size)

    async def write(self, data):
        if self.size is not None:
            self.size += len(data)
        self.file.write(data)

    async def seek(self, offset):
        self.file.seek(offset)

    async def close(self):
        self.file.close()

    def __repr__(self):
        return f"{type(self).__name__}(filename={self.filename!r}, size={self.size!r}, headers={self.headers!r})"

    @classmethod
    def _pydantic_schema(cls, ctx):
        def run(value, st):
            if not isinstance(value, UploadFile):
                from pydantic.errors import invalid
                error = ValueError(f"Expected UploadFile, received: {type(value)}")
                raise invalid("value_error", f"Value error, {error}", value, error=error)
            return value
        return {"type": "custom", "run": run, "cls": cls, "describe": {"type": "string", "format": "binary"}}


class Secret:
    """Text that is not shown."""

    def __init__(self, value):
        self._value = value

    def __repr__(self):
        return "Secret('**********')"

    def __str__(self):
        return self._value

    def __bool__(self):
        return bool(self._value)


class CommaSeparatedStrings(list):
    """Text with commas as a list."""

    def __init__(self, value):
        super().__init__([part.strip() for part in value.split(",")] if isinstance(value, str) else value)

    def __repr__(self):
        return f"CommaSeparatedStrings({list(self)!r})"

    def __str__(self):
        return ", ".join(repr(part) for part in self)
