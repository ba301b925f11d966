# only: loopscope
# What transactions of each isolation level see of each other, in PostgreSQL and in MySQL.
import asyncio, asyncpg, aiomysql
# world: table accounts (id, name, balance) = (1, 'ann', 100), (2, 'bob', 100)
async def pg():
    a = await asyncpg.connect("postgresql://localhost/a"); b = await asyncpg.connect("postgresql://localhost/a")
    sum_ = "SELECT sum(balance) FROM accounts"
    async with a.transaction(): # read committed
        print("rc", await a.fetchval(sum_)); await b.execute("UPDATE accounts SET balance = balance + 1 WHERE id = 1"); print(await a.fetchval(sum_))
    async with a.transaction(isolation="repeatable_read"):
        print("rr", await a.fetchval(sum_)); await b.execute("UPDATE accounts SET balance = balance + 1 WHERE id = 1"); await b.execute("INSERT INTO accounts (name, balance) VALUES ('cy', 5)")
        print(await a.fetchval(sum_), await b.fetchval(sum_)); await a.execute("UPDATE accounts SET balance = 0 WHERE id = 2"); print(await a.fetch("SELECT id, balance FROM accounts ORDER BY id"))
    print(await a.fetch("SELECT id, balance FROM accounts ORDER BY id"))
    try:
        async with a.transaction(isolation="repeatable_read"):
            n = await a.fetchval("SELECT balance FROM accounts WHERE id = 1"); await b.execute("UPDATE accounts SET balance = balance + 1 WHERE id = 1")
            await a.execute("UPDATE accounts SET balance = $1 WHERE id = 1", n + 10)
    except asyncpg.SerializationError as e: print(type(e).__name__, e.sqlstate, e)
    async def oncall(con, who, other):
        async with con.transaction(isolation="serializable"):
            total = await con.fetchval(sum_); await asyncio.sleep(0.1)
            await con.execute("UPDATE accounts SET balance = balance - 50 WHERE id = $1", who)
            return total
    print(await asyncio.gather(oncall(a, 1, 2), oncall(b, 2, 1), return_exceptions=True))
    try:
        async with a.transaction(readonly=True): await a.execute("DELETE FROM accounts")
    except asyncpg.ReadOnlySQLTransactionError as e: print(e)
    async def retry(con, n):
        for attempt in range(5):
            try:
                async with con.transaction(isolation="serializable"):
                    v = await con.fetchval("SELECT balance FROM accounts WHERE id = 1"); await asyncio.sleep(0)
                    await con.execute("UPDATE accounts SET balance = $1 WHERE id = 1", v + n); return attempt
            except asyncpg.SerializationError: await asyncio.sleep(0.01 * n)
    print(await asyncio.gather(retry(a, 1), retry(b, 2)), await a.fetchval("SELECT balance FROM accounts WHERE id = 1"))
    await a.close(); await b.close()
async def my():
    a = await aiomysql.connect(db="x"); b = await aiomysql.connect(db="x", autocommit=True)
    async with a.cursor() as ca, b.cursor() as cb:
        async def q(c, s):
            await c.execute(s); return await c.fetchall()
        print("mysql", await q(ca, "SELECT balance FROM accounts WHERE id = 1")); await q(cb, "UPDATE accounts SET balance = 7 WHERE id = 1")
        print(await q(ca, "SELECT balance FROM accounts WHERE id = 1"), await q(ca, "SELECT balance FROM accounts WHERE id = 1 FOR UPDATE"))
        await q(ca, "UPDATE accounts SET balance = balance + 1 WHERE id = 1"); print(await q(ca, "SELECT balance FROM accounts WHERE id = 1")); await a.commit(); print(await q(ca, "SELECT balance FROM accounts"))
        await a.commit(); await q(ca, "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED"); await q(ca, "SELECT * FROM accounts"); await q(cb, "UPDATE accounts SET balance = 70 WHERE id = 1"); print(await q(ca, "SELECT balance FROM accounts"))
        await a.commit()
        await q(ca, "SET TRANSACTION ISOLATION LEVEL SERIALIZABLE")
        print(await q(ca, "SELECT balance FROM accounts WHERE id = 1"))
    a.close(); b.close()
asyncio.run(pg()); asyncio.run(my())

# expect: rc 200
# expect: 201
# expect: rr 201
# expect: 201 207
# expect: [<Record id=1 balance=101>, <Record id=2 balance=0>]
# expect: [<Record id=1 balance=102>, <Record id=2 balance=0>, <Record id=3 balance=5>]
# expect: SerializationError 40001 could not serialize access due to concurrent update
# expect: [108, SerializationError('could not serialize access due to read/write dependencies among transactions')]
# expect: cannot execute DELETE in a read-only transaction
# expect: [0, 1] 56
# expect: mysql [(100,)]
# expect: [(100,)] [(7,)]
# expect: [(8,)]
# expect: [(8,), (100,)]
# expect: [(70,), (100,)]
# expect: [(70,)]
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
# schedule: 0.340000 Task-1
# schedule: 0.360000 Task-1
# schedule: 0.380000 Task-1
# schedule: 0.400000 Task-1
# schedule: 0.420000 Task-1
# schedule: 0.440000 Task-1
# schedule: 0.460000 Task-1
# schedule: 0.480000 Task-1
# schedule: 0.500000 Task-1 Task-2 Task-3
# schedule: 0.520000 Task-2 Task-3
# schedule: 0.540000 Task-2 Task-3
# schedule: 0.640000 Task-2 Task-3
# schedule: 0.660000 Task-2 Task-3
# schedule: 0.680000 Task-2 Task-3
# schedule: 0.700000 Task-3 Task-1
# schedule: 0.720000 Task-1
# schedule: 0.740000 Task-1
# schedule: 0.760000 Task-1 Task-4 Task-5
# schedule: 0.780000 Task-4 Task-5
# schedule: 0.800000 Task-4 Task-5 Task-4 Task-5
# schedule: 0.820000 Task-4 Task-5
# schedule: 0.840000 Task-4 Task-5
# schedule: 0.860000 Task-5
# schedule: 0.880000 Task-5
# schedule: 0.900000 Task-5
# schedule: 0.920000 Task-5 Task-5
# schedule: 0.940000 Task-5
# schedule: 0.960000 Task-5 Task-1
# schedule: 0.980000 Task-1 Task-6 Task-7 Task-8
# schedule: 1.030000 Task-8
# schedule: 1.080000 Task-8
# schedule: 1.100000 Task-8
# schedule: 1.120000 Task-8
# schedule: 1.140000 Task-8
# schedule: 1.160000 Task-8
# schedule: 1.180000 Task-8
# schedule: 1.200000 Task-8
# schedule: 1.220000 Task-8
# schedule: 1.240000 Task-8
# schedule: 1.260000 Task-8
# schedule: 1.280000 Task-8
# schedule: 1.300000 Task-8
# schedule: 1.320000 Task-8
# schedule: 1.340000 Task-8
# schedule: 1.360000 Task-8
# schedule: 1.380000 Task-8
# schedule: 1.400000 Task-8 Task-9 Task-10
