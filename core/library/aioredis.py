"""aioredis: what redis.asyncio was called before (2.0), and the client of aioredis 1 by create_redis_pool()."""
import asyncio

from redis.asyncio import *  # noqa: F401,F403 - all of its names
from redis.asyncio import ConnectionPool, Redis, from_url
from redis.common import Address, decoded
from redis.server import COMMANDS
from redis.exceptions import *  # noqa: F401,F403 - all of its names

StrictRedis = Redis


class Channel:
    """aioredis 1: the messages of one channel."""

    def __init__(self, name, pubsub):
        self.name, self._pubsub, self._next = name.encode(), pubsub, None
        self.is_active = True

    async def wait_message(self):
        while self._next is None and self.is_active:
            self._next = await self._pubsub.get_message(ignore_subscribe_messages=True, timeout=None)
        return self._next is not None

    async def get(self, *, encoding=None, decoder=None):
        if not await self.wait_message():
            return None
        message, self._next = self._next["data"], None
        text = message.decode(encoding) if encoding else message
        return decoder(text) if decoder else text

    async def get_json(self, encoding="utf-8"):
        import json
        return await self.get(encoding=encoding, decoder=json.loads)

    async def iter(self, *, encoding=None, decoder=None):
        while await self.wait_message():
            yield await self.get(encoding=encoding, decoder=decoder)


class _OldRedis(Redis):
    """Commands of aioredis 1: replies are bytes unless an encoding is given."""

    def __init__(self, encoding=None, **options):
        super().__init__(**options)
        self._encoding = encoding
        self._closing = False
        self.channels = {}

    def __getattribute__(self, name):
        found = super().__getattribute__(name)
        if name.startswith("_") or name not in _COMMANDS:
            return found

        async def command(*args, encoding=None, **kwargs):
            if "expire" in kwargs:
                kwargs["ex"] = kwargs.pop("expire") or None
            result = await found(*args, **kwargs)
            return decoded(result, True) if encoding or self._encoding else result
        return command

    async def hmset_dict(self, key, *args, **kwargs):
        return await self.hset(key, mapping={**(args[0] if args else {}), **kwargs}) >= 0

    async def subscribe(self, *names):
        found = []
        for name in names:
            pubsub = self.pubsub()
            await pubsub.subscribe(name)
            found.append(Channel(name, pubsub))
            self.channels[name] = found[-1]
        return found

    async def psubscribe(self, *patterns):
        found = []
        for name in patterns:
            pubsub = self.pubsub()
            await pubsub.psubscribe(name)
            found.append(Channel(name, pubsub))
        return found

    async def unsubscribe(self, *names):
        for name in names:
            channel = self.channels.pop(name, None)
            if channel is not None:
                channel.is_active = False
                await channel._pubsub.close()

    def multi_exec(self):
        return self.pipeline()

    closed = property(lambda self: self._closing)

    def close(self):
        self._closing = True

    async def wait_closed(self):
        await asyncio.sleep(0)

    async def __aexit__(self, *exc):
        self.close()


_COMMANDS = frozenset([*COMMANDS, "blpop", "brpop"])


async def create_redis_pool(address, *, db=None, password=None, encoding=None, minsize=1, maxsize=10, **options):
    """aioredis 1: a client."""
    if isinstance(address, tuple):
        found = {"host": address[0], "port": address[1]}
    else:
        found = Address.of_url(address if "://" in str(address) else f"redis://{address}", {})
    return _OldRedis(encoding=encoding, **{**found, **({"db": db} if db is not None else {})})


create_redis = create_redis_pool
