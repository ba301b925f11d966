"""The client for asyncio: commands are awaited, and the loop runs on meanwhile."""
import asyncio
from asyncio import events, futures
from asyncio.constants import IO

import _world
from _world_io import Exchange

from ..base import BaseLock, BasePipeline, BasePool, BasePubSub, BaseRedis, add_commands
from ..common import KIND, encode, seconds_for, words_of
from ..exceptions import LockError, WatchError


async def _wait(future, seconds):
    """Until the future is done, or the time is over (None: as long as it takes). Whether it is done."""
    loop = events.get_running_loop()
    timer = None if seconds is None else loop._call_on_io(seconds, futures._set_result_unless_cancelled, future, "late")
    try:
        return await future != "late"
    finally:
        if timer is not None:
            timer.cancel()


async def _awaited(value):
    return await value if hasattr(value, "__await__") else value


class ConnectionPool(BasePool):
    async def disconnect(self, inuse_connections=True):
        pass

    aclose = disconnect


BlockingConnectionPool = ConnectionPool


class Redis(BaseRedis):
    """Commands as coroutines."""

    async def _execute(self, name, args, kwargs):
        text = words_of(name, args)
        fails, seconds = seconds_for(text)
        with Exchange(KIND, text) as exchange:
            await exchange.wait(seconds)
            return self._answer(exchange, fails, name, args, kwargs)

    async def _wait_for_change(self, server, text, seconds):
        future = events.get_running_loop()._create_future(IO, text)
        server.waiters.append(future)
        try:
            await _wait(future, seconds)
        finally:
            server.waiters.remove(future)

    async def _blocking_pop(self, name, keys, timeout):
        keys = [keys] if isinstance(keys, (str, bytes)) else list(keys)
        server = self._address.server()
        end = _world.now() + timeout if timeout else None
        text = words_of(f"b{name}", keys)
        with Exchange(KIND, text) as exchange:
            await exchange.wait(seconds_for(text)[1])
            while True:
                popped = self._popped(exchange, server, name, keys)
                if popped is not None:
                    return popped
                left = None if end is None else end - _world.now()
                if left is not None and left <= 0:
                    exchange.arrived("nothing")
                    return None
                await self._wait_for_change(server, text, left)

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
            await self._wait_for_change(server, words_of(command, list(kwargs.get("streams", ()))), left)

    async def xread(self, streams, count=None, block=None):
        return await self._reading("xread", (), {"streams": streams, "count": count}, block)

    async def xreadgroup(self, groupname, consumername, streams, count=None, block=None, noack=False):
        return await self._reading("xreadgroup", (groupname, consumername), {"streams": streams, "count": count, "noack": noack}, block)

    async def transaction(self, func, *watches, shard_hint=None, value_from_callable=False, watch_delay=None):
        """Calls func(pipeline) and executes what it queued, again whenever a watched key has changed meanwhile."""
        async with self.pipeline(True, shard_hint) as pipe:
            while True:
                try:
                    if watches:
                        await pipe.watch(*watches)
                    value = await _awaited(func(pipe))
                    results = await pipe.execute()
                    return value if value_from_callable else results
                except WatchError:
                    if watch_delay is not None and watch_delay > 0:
                        await asyncio.sleep(watch_delay)

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


class Pipeline(BasePipeline):
    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await self.reset()

    async def reset(self):
        self._forget()

    aclose = discard = reset

    def __await__(self):
        return self._itself().__await__()

    async def _itself(self):
        return self

    async def watch(self, *names):
        with Exchange(KIND, words_of("watch", names)) as exchange:
            await exchange.wait(seconds_for("WATCH")[1])
            exchange.arrived("OK")
        return self._watch(names)

    async def unwatch(self):
        return self._unwatch()

    async def execute(self, raise_on_error=True):
        if not self.command_stack and not self._watched:
            return []
        text, fails, seconds = self._begin()
        with Exchange(KIND, text) as exchange:
            await exchange.wait(seconds)
            return self._finish(exchange, fails, raise_on_error)


def _command(name):
    async def command(self, *args, **kwargs):
        return await self._execute(name, args, kwargs)
    return command


def _queued(name):
    def command(self, *args, **kwargs):
        if self.watching:
            return Redis._at(self._address)._execute(name, args, kwargs)
        self.command_stack.append((name, args, kwargs))
        return self
    return command


add_commands(Redis, Pipeline, _command, _queued)
StrictRedis = Redis


def from_url(url, **options):
    return Redis.from_url(url, **options)


class PubSub(BasePubSub):
    def __init__(self, address, *args, **options):
        super().__init__(address, *args, **options)
        self._waiter, self._closed = None, False

    async def _subscribe(self, names, kind, is_pattern, handlers):
        for name in names:
            text = words_of(kind, (name,))
            with Exchange(KIND, text) as exchange:
                await exchange.wait(seconds_for(text)[1])
                exchange.arrived("subscribed")
            self._subscribed_to(kind, name, is_pattern, handlers.get(name))

    async def subscribe(self, *names, **handlers):
        await self._subscribe([*names, *handlers], "subscribe", False, handlers)

    async def psubscribe(self, *patterns, **handlers):
        await self._subscribe([*patterns, *handlers], "psubscribe", True, handlers)

    async def unsubscribe(self, *names):
        self._unsubscribe("unsubscribe", names)

    async def punsubscribe(self, *names):
        self._unsubscribe("punsubscribe", names)

    def _add(self, message):
        super()._add(message)
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)

    async def get_message(self, ignore_subscribe_messages=False, timeout=0.0):
        """The next message, or None: there is none yet, or a handler took it."""
        end = None if timeout is None else _world.now() + timeout
        while True:
            while self._messages:
                message = self._messages.pop(0)
                handler = self._handler_of(message)
                if handler is not None:
                    await _awaited(handler(message))
                    return None
                if not self._hides(message, ignore_subscribe_messages):
                    return message
            left = None if end is None else end - _world.now()
            if left is not None and left <= 0 or self._closed:
                return None
            self._waiter = events.get_running_loop()._create_future(IO, "a message of Redis")
            await _wait(self._waiter, left)

    async def run(self, *, exception_handler=None, poll_timeout=1.0):
        """Calls the handlers of what comes, for ever."""
        while True:
            try:
                await self.get_message(ignore_subscribe_messages=True, timeout=poll_timeout)
            except Exception as error:
                if exception_handler is None:
                    raise
                await _awaited(exception_handler(error, self))

    async def listen(self):
        """Messages as they come, as long as something is subscribed to."""
        while self._names or self._messages:
            message = await self.get_message(timeout=None)
            if message is not None:
                yield message
            elif self._closed:
                return

    async def close(self):
        self._leave()
        self._closed = True

    aclose = reset = close

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await self.close()


class Lock(BaseLock):
    async def acquire(self, blocking=None, blocking_timeout=None, token=None):
        token = self._new_token(token)
        blocking = self.blocking if blocking is None else blocking
        limit = self.blocking_timeout if blocking_timeout is None else blocking_timeout
        end = None if limit is None else _world.now() + limit
        while True:
            if await self.redis.set(self.name, token, **self._entry()):
                self._token = token
                return True
            if not blocking or end is not None and _world.now() + self.sleep > end:
                return False
            await asyncio.sleep(self.sleep)

    async def owned(self):
        return self._mine(await self.redis.get(self.name))

    async def locked(self):
        return await self.redis.get(self.name) is not None

    async def release(self):
        self._check_held()
        owned, self._token = self._mine(await self.redis.get(self.name)), None
        self._check_owned("release", owned)
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

    async def _last(self, what, milliseconds):
        self._check_owned(what, await self.owned())
        await self.redis.pexpire(self.name, milliseconds)
        return True

    async def __aenter__(self):
        if await self.acquire():
            return self
        raise LockError("Unable to acquire lock within the time specified")

    async def __aexit__(self, *exc):
        await self.release()


Redis._pipeline_class, Redis._pubsub_class, Redis._lock_class = Pipeline, PubSub, Lock
