"""The client that blocks: each call holds its thread until the reply is here."""
import threading
import time

import _world
from _world_io import Exchange

from .base import BaseLock, BasePipeline, BasePool, BasePubSub, BaseRedis, add_commands
from .common import KIND, seconds_for, words_of
from .exceptions import LockError, WatchError

_TICK = 0.01  # seconds between two looks at what another thread may have done


class ConnectionPool(BasePool):
    def disconnect(self, inuse_connections=True):
        pass

    close = disconnect


BlockingConnectionPool = ConnectionPool


class Redis(BaseRedis):
    """Commands as methods."""

    def _execute(self, name, args, kwargs):
        text = words_of(name, args)
        fails, seconds = seconds_for(text)
        with Exchange(KIND, text) as exchange:
            exchange.block(seconds)
            return self._answer(exchange, fails, name, args, kwargs)

    def _blocking_pop(self, name, keys, timeout):
        keys = [keys] if isinstance(keys, (str, bytes)) else list(keys)
        server = self._address.server()
        end = _world.now() + timeout if timeout else None
        text = words_of(f"b{name}", keys)
        with Exchange(KIND, text) as exchange:
            exchange.block(seconds_for(text)[1])
            while True:
                popped = self._popped(exchange, server, name, keys)
                if popped is not None:
                    return popped
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

    def hscan_iter(self, name, match=None, count=None):
        yield from self.hscan(name, match=match)[1].items()

    def sscan_iter(self, name, match=None, count=None):
        yield from self.sscan(name, match=match)[1]

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

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


class Pipeline(BasePipeline):
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.reset()

    def reset(self):
        self._forget()

    discard = reset

    def watch(self, *names):
        with Exchange(KIND, words_of("watch", names)) as exchange:
            exchange.block(seconds_for("WATCH")[1])
            exchange.arrived("OK")
        return self._watch(names)

    def unwatch(self):
        return self._unwatch()

    def execute(self, raise_on_error=True):
        if not self.command_stack and not self._watched:
            return []
        text, fails, seconds = self._begin()
        with Exchange(KIND, text) as exchange:
            exchange.block(seconds)
            return self._finish(exchange, fails, raise_on_error)


def _command(name):
    def command(self, *args, **kwargs):
        return self._execute(name, args, kwargs)
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
    def _subscribe(self, names, kind, is_pattern, handlers):
        for name in names:
            text = words_of(kind, (name,))
            with Exchange(KIND, text) as exchange:
                exchange.block(seconds_for(text)[1])
                exchange.arrived("subscribed")
            self._subscribed_to(kind, name, is_pattern, handlers.get(name))

    def subscribe(self, *names, **handlers):
        self._subscribe([*names, *handlers], "subscribe", False, handlers)

    def psubscribe(self, *patterns, **handlers):
        self._subscribe([*patterns, *handlers], "psubscribe", True, handlers)

    def unsubscribe(self, *names):
        self._unsubscribe("unsubscribe", names)

    def punsubscribe(self, *names):
        self._unsubscribe("punsubscribe", names)

    def get_message(self, ignore_subscribe_messages=False, timeout=0.0):
        """The next message, or None: there is none yet, or a handler took it."""
        end = None if timeout is None else _world.now() + timeout
        while True:
            while self._messages:
                message = self._messages.pop(0)
                handler = self._handler_of(message)
                if handler is not None:
                    handler(message)
                    return None
                return None if self._hides(message, ignore_subscribe_messages) else message
            if end is not None and _world.now() >= end:
                return None
            _world.block(_TICK if end is None else min(_TICK, end - _world.now()))

    def listen(self):
        while self._names or self._messages:
            message = self.get_message(timeout=None)
            if message is not None:
                yield message

    def run_in_thread(self, sleep_time=0.0, daemon=False, exception_handler=None):
        thread = PubSubWorkerThread(self, sleep_time, daemon, exception_handler)
        thread.start()
        return thread

    def close(self):
        self._leave()

    reset = close

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


class PubSubWorkerThread(threading.Thread):
    """Calls the handlers of what comes, until it is stopped."""

    def __init__(self, pubsub, sleep_time, daemon=False, exception_handler=None):
        super().__init__(daemon=daemon)
        self.pubsub, self.sleep_time, self._on = pubsub, sleep_time, True
        self.exception_handler = exception_handler

    def run(self):
        while self._on:
            try:
                self.pubsub.get_message(ignore_subscribe_messages=True, timeout=self.sleep_time or _TICK)
            except BaseException as error:
                if self.exception_handler is None:
                    raise
                self.exception_handler(error, self.pubsub, self)
        self.pubsub.close()

    def stop(self):
        self._on = False


class Lock(BaseLock):
    def acquire(self, sleep=None, blocking=None, blocking_timeout=None, token=None):
        token = self._new_token(token)
        blocking = self.blocking if blocking is None else blocking
        limit = self.blocking_timeout if blocking_timeout is None else blocking_timeout
        pause = self.sleep if sleep is None else sleep
        end = None if limit is None else _world.now() + limit
        while True:
            if self.redis.set(self.name, token, **self._entry()):
                self._token = token
                return True
            if not blocking or end is not None and _world.now() + pause > end:
                return False
            time.sleep(pause)

    def owned(self):
        return self._mine(self.redis.get(self.name))

    def locked(self):
        return self.redis.get(self.name) is not None

    def release(self):
        self._check_held()
        owned, self._token = self.owned(), None
        self._check_owned("release", owned)
        self.redis.delete(self.name)

    def extend(self, additional_time, replace_ttl=False):
        """More time for the lock: on top of what is left, or instead of it."""
        self._check_timed("extend")
        left = 0 if replace_ttl else self.redis.pttl(self.name)
        return self._last("extend", left + int(additional_time * 1000))

    def reacquire(self):
        """The lock's time, from the start."""
        self._check_timed("reacquire")
        return self._last("reacquire", int(self.timeout * 1000))

    def _last(self, what, milliseconds):
        self._check_owned(what, self.owned())
        self.redis.pexpire(self.name, milliseconds)
        return True

    def __enter__(self):
        if self.acquire():
            return self
        raise LockError("Unable to acquire lock within the time specified")

    def __exit__(self, *exc):
        self.release()


Redis._pipeline_class, Redis._pubsub_class, Redis._lock_class = Pipeline, PubSub, Lock
