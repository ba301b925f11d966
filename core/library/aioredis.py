"""The older name of redis.asyncio."""
from redis.asyncio import *  # noqa: F401,F403 - all of its names
from redis.asyncio import ConnectionPool, Redis, from_url
from redis.exceptions import *  # noqa: F401,F403 - all of its names

StrictRedis = Redis


async def create_redis_pool(address, **options):
    """aioredis 1: a client."""
    return from_url(address, **options)
