# only: loopscope
# With two connections five queries of a second take three seconds; the sixth client sees the pool closing.
import asyncio

import aiomysql


async def query(pool, name):
    async with pool.acquire() as conn:
        async with conn.cursor() as cur:
            await cur.execute("SELECT SLEEP(1)")
    print(f"{asyncio.get_running_loop().time():.2f} {name}")


async def main():
    async with aiomysql.create_pool(host="localhost", user="root", db="app", minsize=2, maxsize=2) as pool:
        await asyncio.gather(*(query(pool, f"query {n}") for n in range(5)))
        print(pool.size, pool.freesize)
    try:
        await pool.acquire()
    except RuntimeError as error:
        print(error)


asyncio.run(main())

# expect: 1.12 query 0
# expect: 1.12 query 1
# expect: 2.14 query 2
# expect: 2.14 query 3
# expect: 3.16 query 4
# expect: 2 2
# expect: Cannot acquire connection after closing pool
# schedule: 0.000000 Task-1
# schedule: 0.050000 Task-1
# schedule: 0.100000 Task-1 Task-2 Task-3 Task-4 Task-5 Task-6
# schedule: 0.120000 Task-2 Task-3
# schedule: 1.120000 Task-2 Task-3 Task-4 Task-5
# schedule: 1.140000 Task-4 Task-5
# schedule: 2.140000 Task-4 Task-5 Task-6
# schedule: 2.160000 Task-6
# schedule: 3.160000 Task-6 Task-1 Task-7 Task-8
