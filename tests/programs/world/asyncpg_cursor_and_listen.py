# only: loopscope
# Rows in portions through a cursor, and notifications from one connection to another.
import asyncio

import asyncpg


async def main():
    conn = await asyncpg.connect("postgresql://localhost/app")
    try:
        async for _ in conn.cursor("SELECT 1"):
            pass
    except asyncpg.NoActiveSQLTransactionError as error:
        print(error)
    async with conn.transaction():
        async for row in conn.cursor("SELECT n, n * n AS square FROM generate_series(1, 5) AS n", prefetch=2):
            print(row["n"], row["square"], f"{asyncio.get_running_loop().time():.2f}")
        cursor = await conn.cursor("SELECT n FROM generate_series(1, 10) AS n")
        print(await cursor.fetchrow(), await cursor.forward(3), [r[0] for r in await cursor.fetch(4)])

    heard = asyncio.Event()

    def listener(connection, pid, channel, payload):
        print("heard", channel, payload)
        if payload == "last":
            heard.set()

    await conn.add_listener("news", listener)
    other = await asyncpg.connect("postgresql://localhost/app")
    await other.execute("NOTIFY news, 'first'")
    await other.execute("SELECT pg_notify($1, $2)", "news", "last")
    await heard.wait()
    await conn.remove_listener("news", listener)
    await conn.close()
    await other.close()


asyncio.run(main())

# expect: cursor cannot be created outside of a transaction
# expect: 1 1 0.09
# expect: 2 4 0.09
# expect: 3 9 0.11
# expect: 4 16 0.11
# expect: 5 25 0.13
# expect: <Record n=1> 3 [5, 6, 7, 8]
# expect: heard news first
# expect: heard news last
# schedule: 0.000000 Task-1
# schedule: 0.050000 Task-1
# schedule: 0.070000 Task-1
# schedule: 0.090000 Task-1
# schedule: 0.110000 Task-1
# schedule: 0.130000 Task-1
# schedule: 0.150000 Task-1
# schedule: 0.170000 Task-1
# schedule: 0.190000 Task-1
# schedule: 0.210000 Task-1
# schedule: 0.230000 Task-1
# schedule: 0.250000 Task-1
# schedule: 0.300000 Task-1
# schedule: 0.320000 Task-1
# schedule: 0.340000 Task-1 Task-1
# schedule: 0.360000 Task-1 Task-2 Task-3
