# only: loopscope
# The first request goes to the database and fills the cache; the others are served from it until it expires.
# world: table products (id, name) = (1, 'pen'), (2, 'cup')
# world: database in 200ms
# world: redis in 5ms
import asyncio
import json

import asyncpg
import redis.asyncio as redis


async def product(pool, cache, product_id):
    begun = asyncio.get_running_loop().time()
    key = f"product:{product_id}"
    if (text := await cache.get(key)) is not None:
        row, source = json.loads(text), "cache"
    else:
        row = dict(await pool.fetchrow("SELECT * FROM products WHERE id = $1", product_id))
        await cache.set(key, json.dumps(row), ex=60)
        source = "database"
    print(f"{row} from the {source} in {(asyncio.get_running_loop().time() - begun) * 1000:.0f} ms")


async def main():
    cache = redis.from_url("redis://localhost", decode_responses=True)
    async with asyncpg.create_pool("postgresql://localhost/shop", min_size=2, max_size=4) as pool:
        for product_id in (1, 1, 2, 1):
            await product(pool, cache, product_id)
        await asyncio.sleep(60)
        await product(pool, cache, 1)
        print("three at once, and nothing in the cache yet:")
        await cache.flushdb()
        await asyncio.gather(*(product(pool, cache, 2) for _ in range(3)))
    await cache.aclose()


asyncio.run(main())

# expect: {'id': 1, 'name': 'pen'} from the database in 210 ms
# expect: {'id': 1, 'name': 'pen'} from the cache in 5 ms
# expect: {'id': 2, 'name': 'cup'} from the database in 210 ms
# expect: {'id': 1, 'name': 'pen'} from the cache in 5 ms
# expect: {'id': 1, 'name': 'pen'} from the database in 210 ms
# expect: three at once, and nothing in the cache yet:
# expect: {'id': 2, 'name': 'cup'} from the database in 210 ms
# expect: {'id': 2, 'name': 'cup'} from the database in 210 ms
# expect: {'id': 2, 'name': 'cup'} from the database in 410 ms
# schedule: 0.000000 Task-1
# schedule: 0.200000 Task-1
# schedule: 0.205000 Task-1
# schedule: 0.405000 Task-1
# schedule: 0.410000 Task-1
# schedule: 0.415000 Task-1
# schedule: 0.420000 Task-1
# schedule: 0.620000 Task-1
# schedule: 0.625000 Task-1
# schedule: 0.630000 Task-1
# schedule: 60.630000 Task-1
# schedule: 60.635000 Task-1
# schedule: 60.835000 Task-1
# schedule: 60.840000 Task-1
# schedule: 60.845000 Task-1 Task-2 Task-3 Task-4
# schedule: 60.850000 Task-2 Task-3 Task-4
# schedule: 61.050000 Task-2 Task-3 Task-4
# schedule: 61.055000 Task-2 Task-3
# schedule: 61.250000 Task-4
# schedule: 61.255000 Task-4 Task-1 Task-5 Task-6
