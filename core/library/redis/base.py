"""What the client that blocks and the one for asyncio have in common: everything but the waiting.

Each pair of classes (Redis, Pipeline, PubSub, Lock) is written once here, up to where a reply has to be waited for;
redis.client and redis.asyncio.client say how their kind waits.
"""
from .common import Address, call, decoded, encode, seconds_for, words_of
from .exceptions import ConnectionError, LockError, LockNotOwnedError, ResponseError, WatchError
from .raw import Scripts, parsed
from .server import COMMANDS, Server

for _name, _function in vars(Scripts).items():  # scripts run commands, so that they come behind the server itself
    if not _name.startswith("__"):
        setattr(Server, _name, _function)
        if not _name.startswith("_"):
            COMMANDS.append(_name)

_ABSENT = set("acl_list acl_whoami bgrewriteaof bitfield bitop blmpop cluster config_resetstat debug_object dump restore migrate georadiusbymember "
              "geosearchstore geohash json ts bf ft topk cms graph latency_doctor lcs lmpop monitor module_list object_freq readonly "
              "replicaof sentinel slaveof slowlog_get sscan_iter sort_ro ssubscribe spublish swapdb wait waitaof xinfo_consumers xsetid "
              "zdiff zinter zunion zlexcount zmpop zrangebylex zrangestore zremrangebylex zscan zscan_iter fcall function_load".split())


class Script:
    """A script that was registered: called with keys and args."""

    def __init__(self, registered_client, script):
        import hashlib
        self.registered_client, self.script = registered_client, script
        self.sha = hashlib.sha1(encode(script)).hexdigest()

    def __call__(self, keys=None, args=None, client=None):
        keys = list(keys or ())
        client = client if client is not None else self.registered_client
        return client.eval(self.script, len(keys), *keys, *(args or ()))


class BasePool:
    """Connections that clients share. Here it is the address only."""

    def __init__(self, connection_class=None, max_connections=None, **options):
        self.address = Address(**options)
        self.connection_kwargs, self.max_connections = options, max_connections or 2 ** 31

    @classmethod
    def from_url(cls, url, **options):
        max_connections = options.pop("max_connections", None)
        return cls(max_connections=max_connections, **Address.of_url(url, options))


class BaseRedis:
    """A client: where its server is, and what it makes for its kind of program."""

    def __init__(self, *args, **options):
        self._address = Address(*args, **options)

    @classmethod
    def from_url(cls, url, **options):
        return cls(**Address.of_url(url, options))

    @classmethod
    def from_pool(cls, connection_pool):
        return cls(connection_pool=connection_pool)

    @classmethod
    def _at(cls, address):
        client = cls()
        client._address = address
        return client

    def __repr__(self):
        kind, address = type(self), self._address
        inside = kind.__module__.removesuffix(".client")
        where = f"host={address.host},port={address.port},db={address.db}"
        return (f"<{kind.__module__}.{kind.__qualname__}(<{inside}.connection.ConnectionPool(<{inside}.connection.Connection({where})>)>)>")

    def register_script(self, script):
        return Script(self, script)

    def touch(self, *names):
        return self.exists(*names)

    def execute_command(self, *words, **options):
        return self._execute(*parsed(words))

    def __getattr__(self, name):
        if name in _ABSENT:
            raise NotImplementedError(f"redis: {name}() is not available in Loopscope")
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def pubsub(self, **options):
        return self._pubsub_class(self._address, **options)

    def pipeline(self, transaction=True, shard_hint=None):
        return self._pipeline_class(self._address, transaction)

    def lock(self, name, timeout=None, sleep=0.1, blocking=True, blocking_timeout=None, lock_class=None, thread_local=True):
        return (lock_class or self._lock_class)(self, name, timeout, sleep, blocking, blocking_timeout, thread_local)

    def _answer(self, exchange, fails, name, args, kwargs):
        """The reply, when its time has come."""
        if fails:
            raise ConnectionError("Connection closed by server.")
        result = decoded(call(self._address.server(), name, args, kwargs), self._address.decode)
        exchange.arrived(repr(result)[:60])
        return result

    def _popped(self, exchange, server, name, keys):
        """What the first key that has something gives up, or None."""
        for key in keys:
            value = getattr(server, name)(encode(key))
            if value is not None:
                exchange.arrived(repr(value))
                return decoded((encode(key), value), self._address.decode)
        return None


class BasePipeline:
    """Commands that are sent together and run as one."""

    def __init__(self, address, transaction=True):
        self._address, self.explicit_transaction = address, transaction
        self._forget()

    def _forget(self):
        self.command_stack, self._watched, self.watching = [], {}, False

    def __len__(self):
        return len(self.command_stack)

    def __bool__(self):
        return True

    def multi(self):
        self.watching = False

    def _watch(self, names):
        server = self._address.server()
        for name in names:
            self._watched[encode(name)] = server.changes.get(encode(name), 0)
        self.watching = True
        return True

    def _unwatch(self):
        self._watched, self.watching = {}, False
        return True

    def _begin(self):
        """(what the picture says of it, does it fail, how long it takes) of all that was queued."""
        text = "pipeline: " + "; ".join(words_of(name, args) for name, args, _ in self.command_stack)
        return text, *seconds_for(text)

    def _finish(self, exchange, fails, raise_on_error):
        """The replies, when their time has come. Whatever they are, the pipeline is empty then."""
        commands, watched = self.command_stack, self._watched
        self._forget()
        if fails:
            raise ConnectionError("Connection closed by server.")
        server = self._address.server()
        if any(server.changes.get(key, 0) != count for key, count in watched.items()):
            raise WatchError("Watched variable changed.")
        results, first = [], None
        for number, (name, args, kwargs) in enumerate(commands, 1):
            try:
                results.append(decoded(call(server, name, args, kwargs), self._address.decode))
            except ResponseError as error:
                error.args = (f"Command # {number} ({words_of(name, args, True)}) of pipeline caused error: {error}",)
                results.append(error)
                first = first or error
        exchange.arrived(f"{len(results)} replies")
        if first is not None and raise_on_error:
            raise first
        return results


class BasePubSub:
    """Messages of channels that one has subscribed to."""

    def __init__(self, address, shard_hint=None, ignore_subscribe_messages=False, **options):
        self._address, self._server = address, address.server()
        self.ignore_subscribe_messages = ignore_subscribe_messages
        self._messages, self._names = [], []
        self._handlers = {}  # of channels and patterns: what is called with their messages

    subscribed = property(lambda self: bool(self._names))
    channels = property(lambda self: {name: self._handlers.get(name) for name, is_pattern in self._names if not is_pattern})
    patterns = property(lambda self: {name: self._handlers.get(name) for name, is_pattern in self._names if is_pattern})

    def _subscribed_to(self, kind, name, is_pattern, handler):
        channel = encode(name)
        self._server.channels.setdefault(channel, []).append((self, is_pattern))
        self._names.append((channel, is_pattern))
        self._handlers[channel] = handler
        self._add({"type": kind, "pattern": None, "channel": channel, "data": len(self._names)})

    def _unsubscribe(self, kind, names):
        wanted = [encode(name) for name in names]
        for channel, is_pattern in list(self._names):
            if (channel in wanted or not wanted) and is_pattern == kind.startswith("p"):
                self._server.channels[channel].remove((self, is_pattern))
                self._names.remove((channel, is_pattern))
                self._add({"type": kind, "pattern": None, "channel": channel, "data": len(self._names)})

    def _leave(self):
        self._unsubscribe("unsubscribe", ())
        self._unsubscribe("punsubscribe", ())

    def _heard(self, pattern, channel, message):
        self._add({"type": "pmessage" if pattern is not None else "message", "pattern": pattern, "channel": channel,
                   "data": message})

    def _add(self, message):
        self._messages.append({key: decoded(value, self._address.decode) if isinstance(value, bytes) else value
                               for key, value in message.items()})

    def _handler_of(self, message):
        """Who takes the message instead of get_message()'s caller."""
        if message["type"] not in ("message", "pmessage"):
            return None
        return self._handlers.get(encode(message["pattern" if message["type"] == "pmessage" else "channel"]))

    def _hides(self, message, ignore_subscribe_messages):
        return (ignore_subscribe_messages or self.ignore_subscribe_messages) and message["type"] not in ("message", "pmessage")


class BaseLock:
    """A lock that lies on the server: a key whose value tells who holds it."""

    _count = 0

    def __init__(self, redis, name, timeout=None, sleep=0.1, blocking=True, blocking_timeout=None, thread_local=True):
        self.redis, self.name, self.timeout, self.sleep = redis, name, timeout, sleep
        self.blocking, self.blocking_timeout, self.thread_local = blocking, blocking_timeout, thread_local
        if self.timeout is not None and self.sleep > self.timeout:
            raise LockError("'sleep' must be less than 'timeout'")
        self._token = None

    @staticmethod
    def _new_token(token):
        BaseLock._count += 1
        return token or f"token-{BaseLock._count}"

    def _entry(self):
        """How the key is set, if nobody else has."""
        return {"nx": True, "px": None if self.timeout is None else int(self.timeout * 1000)}

    def _mine(self, value):
        return self._token is not None and value in (self._token, self._token.encode())

    def _check_held(self):
        if self._token is None:
            raise LockError("Cannot release an unlocked lock")

    def _check_timed(self, what):
        if self._token is None:
            raise LockError(f"Cannot {what} an unlocked lock")
        if self.timeout is None:
            raise LockError(f"Cannot {what} a lock with no timeout")

    def _check_owned(self, what, owned):
        if not owned:
            raise LockNotOwnedError(f"Cannot {what} a lock that's no longer owned")


def add_commands(client, pipeline, command, queued):
    """Gives both classes a method for each command of the server that they have not got yet."""
    for kind, make in (client, command), (pipeline, queued):
        for name in COMMANDS:
            if name not in vars(kind):
                method = make(name)
                method.__name__, method.__qualname__ = name, f"{kind.__name__}.{name}"
                setattr(kind, name, method)
