# only: loopscope
# rows locked for update, checks, foreign keys
import asyncio
import random
import asyncpg

DSN = "postgres://app:secret@db:5432/bank"

SCHEMA = """
CREATE TABLE IF NOT EXISTS accounts (
    id      BIGSERIAL PRIMARY KEY,
    owner   VARCHAR(40) NOT NULL UNIQUE,
    balance NUMERIC(12, 2) NOT NULL DEFAULT 0 CHECK (balance >= 0),
    created_at TIMESTAMPTZ NOT NULL DEFAULT now()
);
CREATE TABLE IF NOT EXISTS transfers (
    id BIGSERIAL PRIMARY KEY,
    src BIGINT REFERENCES accounts(id) ON DELETE CASCADE,
    dst BIGINT REFERENCES accounts(id),
    amount NUMERIC(12,2) NOT NULL
);
CREATE INDEX IF NOT EXISTS idx_transfers_src ON transfers (src);
"""


async def init(conn):
    await conn.set_type_codec("json", encoder=str, decoder=str, schema="pg_catalog")


async def transfer(pool, src, dst, amount):
    async with pool.acquire() as conn:
        async with conn.transaction():
            row = await conn.fetchrow("SELECT balance FROM accounts WHERE id = $1 FOR UPDATE", src)
            if row["balance"] < amount:
                raise ValueError(f"account {src} has only {row['balance']}")
            await conn.execute("UPDATE accounts SET balance = balance - $1 WHERE id = $2", amount, src)
            await conn.execute("UPDATE accounts SET balance = balance + $1 WHERE id = $2", amount, dst)
            await conn.execute("INSERT INTO transfers (src, dst, amount) VALUES ($1, $2, $3)", src, dst, amount)


async def main():
    async with asyncpg.create_pool(dsn=DSN, min_size=2, max_size=5, command_timeout=60, init=init,
                                   max_inactive_connection_lifetime=300, statement_cache_size=0,
                                   server_settings={"application_name": "bank"}) as pool:
        async with pool.acquire() as conn:
            await conn.execute(SCHEMA)
            async with conn.transaction():
                await conn.executemany("INSERT INTO accounts (owner, balance) VALUES ($1, $2)", [("ann", 100), ("ben", 50), ("cy", 0)])
        results = await asyncio.gather(
            transfer(pool, 1, 2, 30), transfer(pool, 2, 3, 60), transfer(pool, 3, 1, 500), transfer(pool, 1, 3, 20),
            return_exceptions=True)
        for r in results:
            print("ok" if r is None else repr(r))
        for rec in await pool.fetch("SELECT owner, balance, created_at IS NOT NULL AS stamped FROM accounts ORDER BY id"):
            print(rec["owner"], rec["balance"], rec["stamped"])
        total = await pool.fetchval("SELECT COALESCE(SUM(balance), 0) FROM accounts")
        print(total, await pool.fetchval("SELECT COUNT(*)::int FROM transfers"))
        try:
            await pool.execute("INSERT INTO accounts (owner, balance) VALUES ('dan', -5)")
        except asyncpg.CheckViolationError as e:
            print(e)
        try:
            await pool.execute("INSERT INTO transfers (src, dst, amount) VALUES (99, 1, 5)")
        except asyncpg.ForeignKeyViolationError as e:
            print(e.detail)
        print(await pool.fetch("""
            WITH moved AS (SELECT src, SUM(amount) AS out FROM transfers GROUP BY src)
            SELECT a.owner, COALESCE(m.out, 0) AS out FROM accounts a LEFT JOIN moved m ON m.src = a.id ORDER BY a.owner"""))
        print(pool.get_size(), pool.get_idle_size())

asyncio.run(main())

# expect: ok
# expect: ok
# expect: ValueError('account 3 has only 60.00')
# expect: ok
# expect: ann 50.00 True
# expect: ben 20.00 True
# expect: cy 80.00 True
# expect: 150.00 3
# expect: new row for relation "accounts" violates check constraint "accounts_balance_check"
# expect: Key (src)=(99) is not present in table "accounts".
# expect: [<Record owner='ann' out=50>, <Record owner='ben' out=60>, <Record owner='cy' out=0>]
# expect: 4 4
# schedule: 0.000000 Task-1
# schedule: 0.050000 Task-1
# schedule: 0.070000 Task-1
# schedule: 0.090000 Task-1
# schedule: 0.110000 Task-1
# schedule: 0.130000 Task-1 Task-2 Task-3 Task-4 Task-5
# schedule: 0.150000 Task-2 Task-3
# schedule: 0.170000 Task-2 Task-3
# schedule: 0.180000 Task-4 Task-5
# schedule: 0.190000 Task-2
# schedule: 0.200000 Task-4 Task-5
# schedule: 0.210000 Task-2
# schedule: 0.220000 Task-4 Task-5
# schedule: 0.230000 Task-2
# schedule: 0.250000 Task-2 Task-3
# schedule: 0.270000 Task-3
# schedule: 0.290000 Task-3
# schedule: 0.310000 Task-3
# schedule: 0.330000 Task-3 Task-4
# schedule: 0.350000 Task-4 Task-5
# schedule: 0.370000 Task-5
# schedule: 0.390000 Task-5
# schedule: 0.410000 Task-5
# schedule: 0.430000 Task-5 Task-1
# schedule: 0.450000 Task-1
# schedule: 0.470000 Task-1
# schedule: 0.490000 Task-1
# schedule: 0.510000 Task-1
# schedule: 0.530000 Task-1
# schedule: 0.550000 Task-1 Task-6 Task-7
