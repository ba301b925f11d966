# only: loopscope
# Two tasks read, think and write: the second overwrites the first. FOR UPDATE has the second wait until the first is done.
# world: table counters (name text primary key, value int) = ('a', 0), ('b', 0)
# world: database in 10ms
import asyncio

import asyncpg


async def add(pool, name, lock):
    async with pool.acquire() as conn, conn.transaction():
        value = await conn.fetchval(f"SELECT value FROM counters WHERE name = $1{lock}", name)
        await asyncio.sleep(0.1)
        await conn.execute("UPDATE counters SET value = $1 WHERE name = $2", value + 1, name)
    print(f"{asyncio.get_running_loop().time():.2f} {name} set to {value + 1}")


async def main():
    async with asyncpg.create_pool("postgresql://localhost/app", min_size=3, max_size=3) as pool:
        await asyncio.gather(*(add(pool, "a", "") for _ in range(3)))
        await asyncio.gather(*(add(pool, "b", " FOR UPDATE") for _ in range(3)))
        print(await pool.fetch("SELECT * FROM counters ORDER BY name"))


asyncio.run(main())

# expect: 0.15 a set to 1
# expect: 0.16 a set to 1
# expect: 0.17 a set to 1
# expect: 0.31 b set to 1
# expect: 0.43 b set to 2
# expect: 0.55 b set to 3
# expect: [<Record name='a' value=1>, <Record name='b' value=3>]
# schedule: 0.000000 Task-1
# schedule: 0.010000 Task-1 Task-2 Task-3 Task-4
# schedule: 0.020000 Task-2 Task-3 Task-4
# schedule: 0.030000 Task-2 Task-3 Task-4
# schedule: 0.130000 Task-2 Task-3 Task-4
# schedule: 0.140000 Task-2 Task-3 Task-4
# schedule: 0.150000 Task-2 Task-3
# schedule: 0.160000 Task-3 Task-4
# schedule: 0.170000 Task-4 Task-1 Task-5 Task-6 Task-7
# schedule: 0.180000 Task-5 Task-6 Task-7
# schedule: 0.190000 Task-5 Task-6 Task-7
# schedule: 0.290000 Task-5
# schedule: 0.300000 Task-5
# schedule: 0.310000 Task-5 Task-6
# schedule: 0.410000 Task-6
# schedule: 0.420000 Task-6
# schedule: 0.430000 Task-6 Task-7
# schedule: 0.530000 Task-7
# schedule: 0.540000 Task-7
# schedule: 0.550000 Task-7 Task-1
# schedule: 0.560000 Task-1 Task-8 Task-9
