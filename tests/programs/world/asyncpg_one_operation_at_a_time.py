# only: loopscope
# A connection does one thing at a time; two tasks need two connections, or a pool.
import asyncio

import asyncpg


async def main():
    conn = await asyncpg.connect("postgresql://localhost/app")
    results = await asyncio.gather(conn.fetchval("SELECT 1"), conn.fetchval("SELECT 2"), return_exceptions=True)
    print([repr(r) for r in results])
    try:
        await asyncio.wait_for(conn.execute("SELECT pg_sleep(10)"), 0.5)
    except asyncio.TimeoutError:
        print("gave up after", f"{asyncio.get_running_loop().time():.2f} s")
    print(await conn.fetchval("SELECT 3"))
    await conn.close()
    async with asyncpg.create_pool("postgresql://localhost/app", min_size=2, max_size=2) as pool:
        print(await asyncio.gather(pool.fetchval("SELECT 1"), pool.fetchval("SELECT 2")))


asyncio.run(main())

# expect: ['1', "InterfaceError('cannot perform operation: another operation is in progress')"]
# expect: gave up after 0.57 s
# expect: 3
# expect: [1, 2]
# schedule: 0.000000 Task-1
# schedule: 0.050000 Task-1 Task-2 Task-3
# schedule: 0.070000 Task-2 Task-1 Task-4
# schedule: 0.090000 Task-4
# schedule: 0.570000 Task-1 Task-4 Task-1
# schedule: 0.590000 Task-1
# schedule: 0.640000 Task-1 Task-5 Task-6
# schedule: 0.660000 Task-5 Task-6 Task-1 Task-7 Task-8
