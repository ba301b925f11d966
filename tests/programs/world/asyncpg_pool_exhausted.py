# only: loopscope
# Who comes when every connection is taken waits; with a timeout, not for ever.
# world: database in 50ms
import asyncio

import asyncpg


async def hold(pool, seconds):
    async with pool.acquire() as connection:
        await connection.execute("SELECT pg_sleep($1)", seconds)
        print("held for", seconds)


async def main():
    pool = await asyncpg.create_pool("postgresql://localhost/shop", min_size=1, max_size=1)
    holder = asyncio.create_task(hold(pool, 2.0))
    await asyncio.sleep(0)
    try:
        async with pool.acquire(timeout=0.5):
            print("never")
    except asyncio.TimeoutError:
        print("no connection within 0.5 s, at", asyncio.get_running_loop().time())
    await holder
    connection = await pool.acquire()
    print(await connection.fetchval("SELECT 1 + 1"))
    await pool.release(connection)
    try:
        await connection.fetchval("SELECT 1")
    except asyncpg.InterfaceError as error:
        print(error)
    await pool.close()
    try:
        await pool.fetch("SELECT 1")
    except asyncpg.InterfaceError as error:
        print(error)


asyncio.run(main())

# expect: no connection within 0.5 s, at 0.55
# expect: held for 2.0
# expect: 2
# expect: cannot call Connection.fetchval(): connection has been released back to the pool
# expect: pool is closed
# schedule: 0.000000 Task-1
# schedule: 0.050000 Task-1 Task-2 Task-1
# schedule: 0.100000 Task-2
# schedule: 0.550000 Task-1
# schedule: 2.100000 Task-2 Task-1
# schedule: 2.150000 Task-1 Task-3 Task-4
