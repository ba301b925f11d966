"""The client for asyncio: commands are awaited, and the loop runs on meanwhile."""
from asyncio import events, futures
from asyncio.constants import IO

import _world
from _world_io import Exchange

from ..common import KIND, Address, call, decoded, encode, seconds_for, words_of
from ..exceptions import (AuthenticationError, BusyLoadingError, ConnectionError, DataError, InvalidResponse, LockError,
                         LockNotOwnedError, OutOfMemoryError, PubSubError, ReadOnlyError, RedisError, ResponseError,
                         TimeoutError, WatchError)
from ..server import COMMANDS


async def _wait(future, seconds):
    """Until the future is done, or the time is over (None: as long as it takes). Whether it is done."""
    loop = events.get_running_loop()
    timer = None if seconds is None else loop._call_on_io(seconds, futures._set_result_unless_cancelled, future, "late")
    try:
        return await future != "late"
    finally:
        if timer is not None:
            timer.cancel()


class ConnectionPool:
    """Connections that clients share. Here it is the address only."""

    def __init__(self, **options):
        options.pop("max_connections", None)
        self.address = Address(**options)

    @classmethod
    def from_url(cls, url, **options):
        options.pop("max_connections", None)
        return cls(**Address.of_url(url, options))

    async def disconnect(self, inuse_connections=True):
        pass

    aclose = disconnect


BlockingConnectionPool = ConnectionPool


class Redis:
    """Commands as coroutines."""

    def __init__(self, *args, **options):
        self._address = Address(*args, **options)

    @classmethod
    def from_url(cls, url, **options):
        return cls(**Address.of_url(url, options))

    @classmethod
    def from_pool(cls, connection_pool):
        return cls(connection_pool=connection_pool)

    async def _execute(self, name, args, kwargs):
        text = words_of(name, args)
        fails, seconds = seconds_for(text)
        with Exchange(KIND, text) as exchange:
            await exchange.wait(seconds)
            if fails:
                raise ConnectionError("Connection closed by server.")
            result = decoded(call(self._address.server(), name, args, kwargs), self._address.decode)
            exchange.arrived(repr(result)[:60])
            return result

    async def _blocking_pop(self, name, keys, timeout):
        keys = [keys] if isinstance(keys, (str, bytes)) else list(keys)
        server = self._address.server()
        end = _world.now() + timeout if timeout else None
        text = words_of(f"b{name}", keys)
        with Exchange(KIND, text) as exchange:
            await exchange.wait(seconds_for(text)[1])
            while True:
                for key in keys:
                    value = getattr(server, name)(encode(key))
                    if value is not None:
                        exchange.arrived(repr(value))
                        return decoded((encode(key), value), self._address.decode)
                left = None if end is None else end - _world.now()
                if left is not None and left <= 0:
                    exchange.arrived("nothing")
                    return None
                future = events.get_running_loop()._create_future(IO, text)
                server.waiters.append(future)
                try:
                    await _wait(future, left)
                finally:
                    server.waiters.remove(future)

    async def blpop(self, keys, timeout=0):
        return await self._blocking_pop("lpop", keys, timeout)

    async def brpop(self, keys, timeout=0):
        return await self._blocking_pop("rpop", keys, timeout)

    async def scan_iter(self, match=None, count=None, _type=None):
        for key in await self.keys(match or "*"):
            yield key

    async def hscan_iter(self, name, match=None, count=None):
        for pair in (await self.hscan(name, match=match))[1].items():
            yield pair

    async def sscan_iter(self, name, match=None, count=None):
        for member in (await self.sscan(name, match=match))[1]:
            yield member

    async def _reading(self, command, args, kwargs, block):
        """A command that reads streams: with `block`, until there is something, or the milliseconds are over."""
        server = self._address.server()
        if block is not None and "streams" in kwargs:  # "$" means what is the last entry now
            kwargs["streams"] = {name: server.xrevrange(encode(name), count=1)[0][0] if last == "$" and server.xlen(encode(name))
                                 else "0" if last == "$" else last for name, last in kwargs["streams"].items()}
        end = None if not block else _world.now() + block / 1000
        while True:
            found = await self._execute(command, args, kwargs)
            left = None if end is None else end - _world.now()
            if found or block is None or left is not None and left <= 0:
                return found
            future = events.get_running_loop()._create_future(IO, words_of(command, list(kwargs.get("streams", ()))))
            server.waiters.append(future)
            try:
                await _wait(future, left)
            finally:
                server.waiters.remove(future)

    async def xread(self, streams, count=None, block=None):
        return await self._reading("xread", (), {"streams": streams, "count": count}, block)

    async def xreadgroup(self, groupname, consumername, streams, count=None, block=None, noack=False):
        return await self._reading("xreadgroup", (groupname, consumername), {"streams": streams, "count": count, "noack": noack}, block)

    def register_script(self, script):
        raise NotImplementedError("redis scripts (register_script, eval) are not available in Loopscope; use transaction() or lock()")

    eval = evalsha = script_load = register_script

    def pubsub(self, **options):
        return PubSub(self._address)

    def pipeline(self, transaction=True, shard_hint=None):
        return Pipeline(self._address)

    async def transaction(self, func, *watches, shard_hint=None, value_from_callable=False, watch_delay=None):
        """Calls func(pipeline) and executes what it queued, again whenever a watched key has changed meanwhile."""
        import asyncio
        async with self.pipeline(True, shard_hint) as pipe:
            while True:
                try:
                    if watches:
                        await pipe.watch(*watches)
                    value = func(pipe)
                    if hasattr(value, "__await__"):
                        value = await value
                    results = await pipe.execute()
                    return value if value_from_callable else results
                except WatchError:
                    if watch_delay is not None and watch_delay > 0:
                        await asyncio.sleep(watch_delay)

    def lock(self, name, timeout=None, sleep=0.1, blocking=True, blocking_timeout=None, lock_class=None,
             thread_local=True):
        return (lock_class or Lock)(self, name, timeout, sleep, blocking, blocking_timeout, thread_local)

    async def initialize(self):
        return self

    def __await__(self):
        return self.initialize().__await__()

    async def close(self, close_connection_pool=None):
        pass

    aclose = close

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await self.close()


def _command(name):
    async def command(self, *args, **kwargs):
        return await self._execute(name, args, kwargs)
    command.__name__, command.__qualname__ = name, f"Redis.{name}"
    return command


for _name in COMMANDS:
    if _name not in vars(Redis):
        setattr(Redis, _name, _command(_name))
StrictRedis = Redis


def from_url(url, **options):
    return Redis.from_url(url, **options)


class Pipeline:
    """Commands that are sent together and run as one."""

    def __init__(self, address):
        self._address = address
        self._commands = []
        self._watched = {}
        self._immediate = False

    def __len__(self):
        return len(self._commands)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await self.reset()

    async def reset(self):
        self._commands, self._watched, self._immediate = [], {}, False

    async def watch(self, *names):
        server = self._address.server()
        with Exchange(KIND, words_of("watch", names)) as exchange:
            await exchange.wait(seconds_for("WATCH")[1])
            exchange.arrived("OK")
        for name in names:
            self._watched[encode(name)] = server.changes.get(encode(name), 0)
        self._immediate = True

    async def unwatch(self):
        self._watched, self._immediate = {}, False
        return True

    def multi(self):
        self._immediate = False

    async def execute(self, raise_on_error=True):
        commands, self._commands = self._commands, []
        text = "pipeline: " + "; ".join(words_of(name, args) for name, args, _ in commands)
        fails, seconds = seconds_for(text)
        with Exchange(KIND, text) as exchange:
            await exchange.wait(seconds)
            if fails:
                raise ConnectionError("Connection closed by server.")
            server = self._address.server()
            watched, self._watched = self._watched, {}
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

    def __init__(self, address):
        self._address = address
        self._server = address.server()
        self._messages = []
        self._waiter = None
        self._names = []
        self._handlers = {}  # of channels and patterns: what is called with their messages
        self._closed = False

    async def _subscribe(self, names, kind, is_pattern, handlers):
        for name in names:
            text = words_of(kind, (name,))
            with Exchange(KIND, text) as exchange:
                await exchange.wait(seconds_for(text)[1])
                exchange.arrived("subscribed")
            channel = encode(name)
            self._server.channels.setdefault(channel, []).append((self, is_pattern))
            self._names.append((channel, is_pattern))
            self._handlers[channel] = handlers.get(name)
            self._add({"type": kind, "pattern": None, "channel": channel, "data": len(self._names)})

    async def subscribe(self, *names, **handlers):
        await self._subscribe([*names, *handlers], "subscribe", False, handlers)

    async def psubscribe(self, *patterns, **handlers):
        await self._subscribe([*patterns, *handlers], "psubscribe", True, handlers)

    async def unsubscribe(self, *names):
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
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)

    async def get_message(self, ignore_subscribe_messages=False, timeout=0.0):
        end = None if timeout is None else _world.now() + timeout
        while True:
            while self._messages:
                message = self._messages.pop(0)
                if await self._handled(message):
                    return None
                if not ignore_subscribe_messages or message["type"] in ("message", "pmessage"):
                    return message
            left = None if end is None else end - _world.now()
            if left is not None and left <= 0 or self._closed:
                return None
            self._waiter = events.get_running_loop()._create_future(IO, "a message of Redis")
            await _wait(self._waiter, left)

    async def _handled(self, message):
        if message["type"] not in ("message", "pmessage"):
            return False
        key = message["pattern"] if message["type"] == "pmessage" else message["channel"]
        handler = self._handlers.get(encode(key))
        if handler is None:
            return False
        result = handler(message)
        if hasattr(result, "__await__"):
            await result
        return True

    @property
    def subscribed(self):
        return bool(self._names)

    async def run(self, *, exception_handler=None, poll_timeout=1.0):
        """Calls the handlers of what comes, for ever."""
        while True:
            try:
                await self.get_message(ignore_subscribe_messages=True, timeout=poll_timeout)
            except Exception as error:
                if exception_handler is None:
                    raise
                result = exception_handler(error, self)
                if hasattr(result, "__await__"):
                    await result

    async def listen(self):
        """Messages as they come, as long as something is subscribed to."""
        while self._names or self._messages:
            message = await self.get_message(timeout=None)
            if message is not None:
                yield message
            elif self._closed:
                return

    async def close(self):
        await self.unsubscribe()
        self._closed = True

    aclose = reset = close

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await self.close()


class Lock:
    """A lock that lies on the server."""

    _count = 0

    def __init__(self, redis, name, timeout=None, sleep=0.1, blocking=True, blocking_timeout=None, thread_local=True):
        self.redis, self.name, self.timeout, self.sleep = redis, name, timeout, sleep
        self.blocking, self.blocking_timeout = blocking, blocking_timeout
        self._token = None

    async def acquire(self, blocking=None, blocking_timeout=None, token=None):
        import asyncio
        Lock._count += 1
        token = token or f"token-{Lock._count}"
        blocking = self.blocking if blocking is None else blocking
        limit = self.blocking_timeout if blocking_timeout is None else blocking_timeout
        end = None if limit is None else _world.now() + limit
        while True:
            px = None if self.timeout is None else int(self.timeout * 1000)
            if await self.redis.set(self.name, token, nx=True, px=px):
                self._token = token
                return True
            if not blocking or end is not None and _world.now() + self.sleep > end:
                return False
            await asyncio.sleep(self.sleep)

    async def release(self):
        if self._token is None:
            raise LockError("Cannot release an unlocked lock")
        token, self._token = self._token, None
        value = await self.redis.get(self.name)
        if value not in (token, token.encode()):
            raise LockNotOwnedError("Cannot release a lock that's no longer owned")
        await self.redis.delete(self.name)

    async def extend(self, additional_time, replace_ttl=False):
        """More time for the lock: on top of what is left, or instead of it."""
        self._check_timed("extend")
        left = 0 if replace_ttl else await self.redis.pttl(self.name)
        return await self._last("extend", left + int(additional_time * 1000))

    async def reacquire(self):
        """The lock's time, from the start."""
        self._check_timed("reacquire")
        return await self._last("reacquire", int(self.timeout * 1000))

    def _check_timed(self, what):
        if self._token is None:
            raise LockError(f"Cannot {what} an unlocked lock")
        if self.timeout is None:
            raise LockError(f"Cannot {what} a lock with no timeout")

    async def _last(self, what, milliseconds):
        if not await self.owned():
            raise LockNotOwnedError(f"Cannot {what} a lock that's no longer owned")
        await self.redis.pexpire(self.name, milliseconds)
        return True

    async def locked(self):
        return await self.redis.get(self.name) is not None

    async def owned(self):
        value = await self.redis.get(self.name)
        return self._token is not None and value in (self._token, self._token.encode())

    async def __aenter__(self):
        if await self.acquire():
            return self
        raise LockError("Unable to acquire lock within the time specified")

    async def __aexit__(self, *exc):
        await self.release()
