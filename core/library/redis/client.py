"""The client that blocks."""
import threading
import time

import _world
from _world_io import Exchange

from .common import KIND, Address, call, decoded, encode, seconds_for, words_of
from .exceptions import ConnectionError, LockError, LockNotOwnedError, ResponseError, WatchError
from .server import COMMANDS

_TICK = 0.01  # seconds between two looks at what another thread may have done


class ConnectionPool:
    """Connections that clients share. Here it is the address only."""

    def __init__(self, **options):
        options.pop("max_connections", None)
        self.address = Address(**options)

    @classmethod
    def from_url(cls, url, **options):
        options.pop("max_connections", None)
        return cls(**Address.of_url(url, options))

    def disconnect(self, inuse_connections=True):
        pass

    close = disconnect


BlockingConnectionPool = ConnectionPool


class Redis:
    """Commands as methods; each holds the thread until the reply is here."""

    def __init__(self, *args, **options):
        self._address = Address(*args, **options)

    @classmethod
    def from_url(cls, url, **options):
        return cls(**Address.of_url(url, options))

    @classmethod
    def from_pool(cls, connection_pool):
        return cls(connection_pool=connection_pool)

    def _execute(self, name, args, kwargs):
        text = words_of(name, args)
        fails, seconds = seconds_for(text)
        with Exchange(KIND, text) as exchange:
            exchange.block(seconds)
            if fails:
                raise ConnectionError("Connection closed by server.")
            result = decoded(call(self._address.server(), name, args, kwargs), self._address.decode)
            exchange.arrived(repr(result)[:60])
            return result

    def _blocking_pop(self, name, keys, timeout):
        keys = [keys] if isinstance(keys, (str, bytes)) else list(keys)
        server = self._address.server()
        end = _world.now() + timeout if timeout else None
        text = words_of(f"b{name}", keys)
        with Exchange(KIND, text) as exchange:
            exchange.block(seconds_for(text)[1])
            while True:
                for key in keys:
                    value = getattr(server, name)(encode(key))
                    if value is not None:
                        exchange.arrived(repr(value))
                        return decoded((encode(key), value), self._address.decode)
                if end is not None and _world.now() >= end:
                    exchange.arrived("nothing")
                    return None
                exchange.block(_TICK if end is None else min(_TICK, end - _world.now()))

    def blpop(self, keys, timeout=0):
        return self._blocking_pop("lpop", keys, timeout)

    def brpop(self, keys, timeout=0):
        return self._blocking_pop("rpop", keys, timeout)

    def scan_iter(self, match=None, count=None, _type=None):
        yield from self.keys(match or "*")

    def pubsub(self, **options):
        return PubSub(self._address, **options)

    def pipeline(self, transaction=True, shard_hint=None):
        return Pipeline(self._address)

    def lock(self, name, timeout=None, sleep=0.1, blocking=True, blocking_timeout=None, lock_class=None, thread_local=True):
        return (lock_class or Lock)(self, name, timeout, sleep, blocking, blocking_timeout, thread_local)

    def transaction(self, func, *watches, shard_hint=None, value_from_callable=False, watch_delay=None):
        with self.pipeline(True, shard_hint) as pipe:
            while True:
                try:
                    if watches:
                        pipe.watch(*watches)
                    value = func(pipe)
                    results = pipe.execute()
                    return value if value_from_callable else results
                except WatchError:
                    if watch_delay is not None and watch_delay > 0:
                        time.sleep(watch_delay)

    def register_script(self, script):
        raise NotImplementedError("redis scripts (register_script, eval) are not available in Loopscope; use transaction() or lock()")

    eval = evalsha = script_load = register_script

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


def _command(name):
    def command(self, *args, **kwargs):
        return self._execute(name, args, kwargs)
    command.__name__, command.__qualname__ = name, f"Redis.{name}"
    return command


for _name in COMMANDS:
    setattr(Redis, _name, _command(_name))
StrictRedis = Redis


def from_url(url, **options):
    return Redis.from_url(url, **options)


class Pipeline:
    """Commands that are sent together and run as one."""

    def __init__(self, address):
        self._address = address
        self._commands, self._watched, self._immediate = [], {}, False

    def __len__(self):
        return len(self._commands)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.reset()

    def reset(self):
        self._commands, self._watched, self._immediate = [], {}, False

    def watch(self, *names):
        server = self._address.server()
        with Exchange(KIND, words_of("watch", names)) as exchange:
            exchange.block(seconds_for("WATCH")[1])
            exchange.arrived("OK")
        for name in names:
            self._watched[encode(name)] = server.changes.get(encode(name), 0)
        self._immediate = True
        return True

    def unwatch(self):
        self._watched, self._immediate = {}, False
        return True

    def multi(self):
        self._immediate = False

    def execute(self, raise_on_error=True):
        commands, self._commands = self._commands, []
        text = "pipeline: " + "; ".join(words_of(name, args) for name, args, _ in commands)
        fails, seconds = seconds_for(text)
        with Exchange(KIND, text) as exchange:
            exchange.block(seconds)
            if fails:
                raise ConnectionError("Connection closed by server.")
            server = self._address.server()
            watched, self._watched, self._immediate = self._watched, {}, False
            if any(server.changes.get(key, 0) != count for key, count in watched.items()):
                raise WatchError("Watched variable changed.")
            results, first = [], None
            for name, args, kwargs in commands:
                try:
                    results.append(decoded(call(server, name, args, kwargs), self._address.decode))
                except ResponseError as error:
                    results.append(error)
                    first = first or error
            exchange.arrived(f"{len(results)} replies")
        if first is not None and raise_on_error:
            raise first
        return results


def _queued(name):
    def command(self, *args, **kwargs):
        if self._immediate:
            client = Redis()
            client._address = self._address
            return client._execute(name, args, kwargs)
        self._commands.append((name, args, kwargs))
        return self
    command.__name__, command.__qualname__ = name, f"Pipeline.{name}"
    return command


for _name in COMMANDS:
    setattr(Pipeline, _name, _queued(_name))


class PubSub:
    """Messages of channels that one has subscribed to."""

    def __init__(self, address, ignore_subscribe_messages=False, **options):
        self._address, self._server = address, address.server()
        self._ignores = ignore_subscribe_messages
        self._messages, self._names, self._handlers = [], [], {}

    subscribed = property(lambda self: bool(self._names))

    def _subscribe(self, names, kind, is_pattern, handlers):
        for name in names:
            text = words_of(kind, (name,))
            with Exchange(KIND, text) as exchange:
                exchange.block(seconds_for(text)[1])
                exchange.arrived("subscribed")
            channel = encode(name)
            self._server.channels.setdefault(channel, []).append((self, is_pattern))
            self._names.append((channel, is_pattern))
            self._handlers[channel] = handlers.get(name)
            self._add({"type": kind, "pattern": None, "channel": channel, "data": len(self._names)})

    def subscribe(self, *names, **handlers):
        self._subscribe([*names, *handlers], "subscribe", False, handlers)

    def psubscribe(self, *patterns, **handlers):
        self._subscribe([*patterns, *handlers], "psubscribe", True, handlers)

    def unsubscribe(self, *names):
        wanted = [encode(n) for n in names] or [channel for channel, _ in self._names]
        for channel, is_pattern in list(self._names):
            if channel in wanted:
                self._server.channels[channel].remove((self, is_pattern))
                self._names.remove((channel, is_pattern))
                self._add({"type": "unsubscribe", "pattern": None, "channel": channel, "data": len(self._names)})

    punsubscribe = unsubscribe

    def _heard(self, pattern, channel, message):
        self._add({"type": "pmessage" if pattern is not None else "message", "pattern": pattern, "channel": channel,
                   "data": message})

    def _add(self, message):
        self._messages.append({key: decoded(value, self._address.decode) if isinstance(value, bytes) else value
                               for key, value in message.items()})

    def get_message(self, ignore_subscribe_messages=False, timeout=0.0):
        """The next message, or None: there is none yet, or a handler took it."""
        end = None if timeout is None else _world.now() + timeout
        while True:
            while self._messages:
                message = self._messages.pop(0)
                if message["type"] in ("message", "pmessage"):
                    key = message["pattern"] if message["type"] == "pmessage" else message["channel"]
                    handler = self._handlers.get(encode(key))
                    if handler is None:
                        return message
                    handler(message)
                    return None
                return None if ignore_subscribe_messages or self._ignores else message
            if end is not None and _world.now() >= end:
                return None
            _world.block(_TICK if end is None else min(_TICK, end - _world.now()))

    def listen(self):
        while self._names or self._messages:
            message = self.get_message(timeout=None)
            if message is not None:
                yield message

    def run_in_thread(self, sleep_time=0.0, daemon=False, exception_handler=None):
        thread = _Listener(self, sleep_time, daemon)
        thread.start()
        return thread

    def close(self):
        self.unsubscribe()

    reset = close

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


class _Listener(threading.Thread):
    """Calls the handlers of what comes, until it is stopped."""

    def __init__(self, pubsub, sleep_time, daemon):
        super().__init__(daemon=daemon)
        self.pubsub, self.sleep_time, self._on = pubsub, sleep_time, True

    def run(self):
        while self._on:
            self.pubsub.get_message(ignore_subscribe_messages=True, timeout=self.sleep_time or _TICK)
        self.pubsub.close()

    def stop(self):
        self._on = False


class Lock:
    """A lock that lies on the server."""

    _count = 0

    def __init__(self, redis, name, timeout=None, sleep=0.1, blocking=True, blocking_timeout=None, thread_local=True):
        self.redis, self.name, self.timeout, self.sleep = redis, name, timeout, sleep
        self.blocking, self.blocking_timeout, self._token = blocking, blocking_timeout, None

    def acquire(self, sleep=None, blocking=None, blocking_timeout=None, token=None):
        Lock._count += 1
        token = token or f"thread-token-{Lock._count}"
        blocking = self.blocking if blocking is None else blocking
        limit = self.blocking_timeout if blocking_timeout is None else blocking_timeout
        pause = self.sleep if sleep is None else sleep
        end = None if limit is None else _world.now() + limit
        while True:
            px = None if self.timeout is None else int(self.timeout * 1000)
            if self.redis.set(self.name, token, nx=True, px=px):
                self._token = token
                return True
            if not blocking or end is not None and _world.now() + pause > end:
                return False
            time.sleep(pause)

    def owned(self):
        return self._token is not None and self.redis.get(self.name) in (self._token, self._token.encode())

    def locked(self):
        return self.redis.get(self.name) is not None

    def release(self):
        if self._token is None:
            raise LockError("Cannot release an unlocked lock")
        if not self.owned():
            self._token = None
            raise LockNotOwnedError("Cannot release a lock that's no longer owned")
        self._token = None
        self.redis.delete(self.name)

    def extend(self, additional_time, replace_ttl=False):
        if self._token is None:
            raise LockError("Cannot extend an unlocked lock")
        if self.timeout is None:
            raise LockError("Cannot extend a lock with no timeout")
        if not self.owned():
            raise LockNotOwnedError("Cannot extend a lock that's no longer owned")
        left = 0 if replace_ttl else self.redis.pttl(self.name)
        self.redis.pexpire(self.name, left + int(additional_time * 1000))
        return True

    def __enter__(self):
        if self.acquire():
            return self
        raise LockError("Unable to acquire lock within the time specified")

    def __exit__(self, *exc):
        self.release()
