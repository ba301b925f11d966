"""What both clients share: how values are sent and given back, and where the server is."""
from urllib.parse import parse_qsl, urlsplit

import _world
from _world_io import OTHER, pulled, store_latency

from .exceptions import ConnectionError, DataError
from .server import SortedSet, server_of

SECONDS = 0.001


def encode(value):
    """A value as the server keeps it."""
    if isinstance(value, bytes):
        return value
    if isinstance(value, bool) or value is None or not isinstance(value, (str, int, float)):
        kind = type(value).__name__
        raise DataError(f"Invalid input of type: '{kind}'. Convert to a bytes, string, int or float first.")
    return repr(value).encode() if isinstance(value, float) else str(value).encode()


def seconds_of(value):
    return value.total_seconds() if hasattr(value, "total_seconds") else value


_PLAIN = {"ex", "px", "nx", "xx", "keepttl", "get", "withscores", "desc", "incr", "count"}
_NUMBERS = {"expire": (1,), "pexpire": (1,), "setex": (1,), "psetex": (1,), "lrange": (1, 2), "ltrim": (1, 2),
            "zrevrange": (1, 2), "lindex": (1,), "lpop": (1,), "rpop": (1,), "incrby": (1,), "incr": (1,),
            "decr": (1,), "decrby": (1,), "incrbyfloat": (1,), "zincrby": (1,), "lrem": (1,), "hincrby": (2,)}
_NUMBERS.update({"setbit": (1, 2), "getbit": (1,), "lset": (1,), "getrange": (1, 2), "zpopmin": (1,), "zpopmax": (1,),
                 "hincrbyfloat": (2,), "scan": (0,), "srandmember": (1,),
                 "sscan": (1,), "hscan": (1,)})
_LISTS = {"smismember", "mget", "delete", "exists", "hmget", "sinter", "sunion", "sdiff", "sinterstore", "sunionstore", "sdiffstore"}
_AS_LISTS = {"zmscore", "zunionstore", "zinterstore", "xclaim", "sintercard", "geoadd"}
_AS_NUMBERS = {"expireat", "pexpireat", "setrange", "sort", "geosearch", "georadius"}


def call(server, name, args, kwargs):
    """Runs a command with the client's arguments."""
    numbers = _NUMBERS.get(name, ())
    given = []
    for i, arg in enumerate(args):
        if i in numbers:
            given.append(seconds_of(arg))
        elif isinstance(arg, dict) and name != "set":
            given.append({encode(k): v if name == "zadd" else encode(v) for k, v in arg.items()})
        elif isinstance(arg, (list, tuple, set)) and name in _LISTS:
            given += [encode(a) for a in arg]
        elif isinstance(arg, (list, tuple, set)) and name in _AS_LISTS:
            given.append([encode(a) for a in arg])
        elif name in _AS_NUMBERS and isinstance(arg, (int, float)) or hasattr(arg, "timestamp"):
            given.append(arg.timestamp() if hasattr(arg, "timestamp") else arg)
        elif isinstance(arg, bool) and name[0] == "x":
            given.append(arg)
        elif name == "set" and i >= 2:
            given.append(seconds_of(arg))
        else:
            given.append(encode(arg))
    options = {}
    for key, value in kwargs.items():
        if value is None:
            continue
        if isinstance(value, bool):
            options[key] = value
            continue
        if name in _AS_NUMBERS and isinstance(value, (int, float)):
            options[key] = value
            continue
        if isinstance(value, (list, tuple)):
            options[key] = [encode(v) for v in value]
            continue
        if isinstance(value, dict) and key != "mapping":
            value = {encode(k): encode(v) for k, v in value.items()}
        elif key == "mapping":
            value = {encode(k): v if name == "zadd" else encode(v) for k, v in value.items()}
        elif key in _PLAIN or key in ("time", "amount", "start", "end", "num", "block", "maxlen",
                                              "mkstream", "noack", "approximate") or key in ("min", "max") and name[0] != "x":
            value = seconds_of(value)
        else:
            value = encode(value)
        options[key] = value
    return getattr(server, name)(*given, **options)


def decoded(value, decode):
    """A reply for the client: bytes, or text where it asked for that."""
    if not decode:
        return value
    if isinstance(value, bytes):
        return value.decode()
    if isinstance(value, list):
        return [decoded(v, decode) for v in value]
    if isinstance(value, tuple):
        return tuple([decoded(v, decode) for v in value])
    if isinstance(value, SortedSet):
        return value
    if isinstance(value, dict):
        return {decoded(k, decode): decoded(v, decode) for k, v in value.items()}
    if isinstance(value, set):
        return {decoded(v, decode) for v in value}
    return value


def words_of(name, args, whole=False):
    shown = " ".join(a if isinstance(a, str) else repr(a) for a in (args if whole else args[:3]))
    return f"{name.upper()} {shown}".strip()


def seconds_for(text):
    """(does it fail, how long it takes)."""
    return pulled("redis", text, store_latency("redis", SECONDS))


class Address:
    """Where the server is, and what the client wants of replies."""

    def __init__(self, host="localhost", port=6379, db=0, password=None, username=None, decode_responses=False,
                 **options):
        self.host, self.port, self.db, self.decode = host, port, db, decode_responses
        pool = options.get("connection_pool")
        if pool is not None:
            self.host, self.port, self.db = pool.address.host, pool.address.port, pool.address.db
            self.decode = pool.address.decode

    @classmethod
    def of_url(cls, url, options):
        parts = urlsplit(url)
        if parts.scheme not in ("redis", "rediss", "unix"):
            raise ValueError("Redis URL must specify one of the following schemes (redis://, rediss://, unix://)")
        query = dict(parse_qsl(parts.query))
        db = int(query.get("db", 0) or 0)
        if parts.path.strip("/").isdigit():
            db = int(parts.path.strip("/"))
        decode = query.get("decode_responses", "").lower() == "true"
        return {"host": parts.hostname or "localhost", "port": parts.port or 6379, "db": db,
                **({"decode_responses": True} if decode else {}), **options}

    def server(self):
        store = _world.store("redis")
        if store is not None and store["refused"]:
            raise ConnectionError(f"Error 111 connecting to {self.host}:{self.port}. Connection refused.")
        return server_of(self.host, self.port, self.db)


KIND = OTHER
