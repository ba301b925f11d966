# only: loopscope
# A transaction's changes are seen by others only once it commits; an exception takes them back; savepoints nest.
# world: table accounts (owner text primary key, balance int check (balance >= 0)) = ('ann', 100), ('ben', 50)
import asyncio

import asyncpg


async def balances(conn):
    return {row["owner"]: row["balance"] for row in await conn.fetch("SELECT * FROM accounts ORDER BY owner")}


async def transfer(conn, source, target, amount):
    async with conn.transaction():
        await conn.execute("UPDATE accounts SET balance = balance + $1 WHERE owner = $2", amount, target)
        await conn.execute("UPDATE accounts SET balance = balance - $1 WHERE owner = $2", amount, source)


async def main():
    conn, other = [await asyncpg.connect("postgresql://localhost/bank") for _ in range(2)]
    await transfer(conn, "ann", "ben", 30)
    print("after 30:", await balances(other))
    try:
        await transfer(conn, "ann", "ben", 300)
    except asyncpg.CheckViolationError as error:
        print(error)
    print("after 300 failed:", await balances(other))

    transaction = conn.transaction()
    await transaction.start()
    await conn.execute("UPDATE accounts SET balance = 0")
    print("inside:", await balances(conn), "outside:", await balances(other))
    await transaction.rollback()
    print("rolled back:", await balances(conn), conn.is_in_transaction())

    async with conn.transaction():
        await conn.execute("INSERT INTO accounts VALUES ('cleo', 1)")
        try:
            async with conn.transaction():
                await conn.execute("INSERT INTO accounts VALUES ('dan', 1)")
                raise LookupError("only the inner one is taken back")
        except LookupError as error:
            print(error)
    print(await balances(other))

    try:
        async with conn.transaction():
            try:
                await conn.execute("INSERT INTO accounts VALUES ('ann', 1)")
            except asyncpg.UniqueViolationError:
                print("caught, but the transaction is over:")
            await conn.execute("SELECT 1")
    except asyncpg.InFailedSQLTransactionError as error:
        print(error)
    await conn.close()
    await other.close()


asyncio.run(main())

# expect: after 30: {'ann': 70, 'ben': 80}
# expect: new row for relation "accounts" violates check constraint "accounts_balance_check"
# expect: after 300 failed: {'ann': 70, 'ben': 80}
# expect: inside: {'ann': 0, 'ben': 0} outside: {'ann': 70, 'ben': 80}
# expect: rolled back: {'ann': 70, 'ben': 80} False
# expect: only the inner one is taken back
# expect: {'ann': 70, 'ben': 80, 'cleo': 1}
# expect: caught, but the transaction is over:
# expect: current transaction is aborted, commands ignored until end of transaction block
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
# schedule: 0.500000 Task-1
# schedule: 0.520000 Task-1
# schedule: 0.540000 Task-1
# schedule: 0.560000 Task-1
# schedule: 0.580000 Task-1
# schedule: 0.600000 Task-1
# schedule: 0.620000 Task-1
# schedule: 0.640000 Task-1 Task-2 Task-3
