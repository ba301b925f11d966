# only: loopscope
# Without autocommit nothing is there for others until commit(); rollback() takes it back.
# world: table accounts (owner varchar(10) primary key, balance int) = ('ann', 100), ('ben', 50)
import asyncio

import aiomysql


async def balances(conn):
    async with conn.cursor() as cur:
        await cur.execute("SELECT owner, balance FROM accounts ORDER BY owner")
        return dict(await cur.fetchall())


async def main():
    conn = await aiomysql.connect(host="localhost", user="root", db="bank")
    other = await aiomysql.connect(host="localhost", user="root", db="bank", autocommit=True)
    async with conn.cursor() as cur:
        await cur.execute("UPDATE accounts SET balance = balance - 30 WHERE owner = %s", ("ann",))
        print("not committed:", await balances(conn), await balances(other))
        await conn.rollback()
        print("rolled back:", await balances(conn), await balances(other))
        await conn.begin()
        await cur.execute("UPDATE accounts SET balance = balance - 30 WHERE owner = %s", ("ann",))
        await cur.execute("UPDATE accounts SET balance = balance + 30 WHERE owner = %s", ("ben",))
        await conn.commit()
        print("committed:", await balances(conn), await balances(other))
    conn.close()
    await other.ensure_closed()


asyncio.run(main())

# expect: not committed: {'ann': 70, 'ben': 50} {'ann': 100, 'ben': 50}
# expect: rolled back: {'ann': 100, 'ben': 50} {'ann': 100, 'ben': 50}
# expect: committed: {'ann': 70, 'ben': 80} {'ann': 70, 'ben': 80}
# schedule: 0.000000 Task-1
# schedule: 0.050000 Task-1
# schedule: 0.100000 Task-1
# schedule: 0.120000 Task-1
# schedule: 0.140000 Task-1
# schedule: 0.160000 Task-1
# schedule: 0.180000 Task-1
# schedule: 0.200000 Task-1
# schedule: 0.220000 Task-1
# schedule: 0.240000 Task-1
# schedule: 0.260000 Task-1
# schedule: 0.280000 Task-1
# schedule: 0.300000 Task-1
# schedule: 0.320000 Task-1
# schedule: 0.340000 Task-1 Task-2 Task-3
