# only: loopscope
# calls that PostgreSQL has and SQLite has not
import asyncio, asyncpg
async def main():
    c = await asyncpg.connect("postgresql://localhost/x")
    await c.execute("CREATE TABLE t (id serial primary key, a text, b int); CREATE INDEX ON t (a, b DESC); CREATE INDEX ON t (lower(a))")
    await c.execute("INSERT INTO t (a, b) VALUES ('x', 1), ('yy', 2)")
    print(await c.fetch("SELECT lpad(a, 4, '*') AS l, rpad(a, 3) AS r, repeat(a, 2) AS p, left(a, 1) AS le, right(a, 1) AS ri FROM t LEFT JOIN (SELECT 1 AS q) z ON z.q = t.b ORDER BY t.id"))
    print(await c.fetch("SELECT id, generate_series(1, 2) AS g FROM t ORDER BY id, g"))
    print(await c.fetch("SELECT to_char(timestamp '2024-03-05 14:07:09', 'YYYY-MM-DD HH24:MI:SS, FMMonth DD, Dy, HH12 AM, Q') AS t"))
    print(await c.fetchval("SHOW server_version"), await c.fetch("SELECT table_name, table_type FROM information_schema.tables WHERE table_schema = 'public'"))
    print(await c.execute("ALTER TABLE t ADD COLUMN IF NOT EXISTS a text, ADD COLUMN d int DEFAULT 7, DROP COLUMN IF EXISTS zz"), await c.fetchrow("SELECT * FROM t"))
    print(await c.fetchval("SELECT string_agg(a, '-' ORDER BY b DESC) FROM t WHERE b > 0"), await c.fetch("SELECT b % 2 AS odd, array_agg(a ORDER BY a DESC) AS l FROM t GROUP BY b % 2 ORDER BY 1"))
    print(await c.fetch("SELECT DISTINCT ON (b % 1) id, a FROM t ORDER BY b % 1, id DESC LIMIT 1"))
    await c.close()
asyncio.run(main())

# expect: [<Record l='***x' r='x  ' p='xx' le='x' ri='x'>, <Record l='**yy' r='yy ' p='yyyy' le='y' ri='y'>]
# expect: [<Record id=1 g=1>, <Record id=1 g=2>, <Record id=2 g=1>, <Record id=2 g=2>]
# expect: [<Record t='2024-03-05 14:07:09, March 05, Tue, 02 PM, 1'>]
# expect: 16.0 [<Record table_name='t' table_type='BASE TABLE'>]
# expect: ALTER TABLE <Record id=1 a='x' b=1 d=7>
# expect: yy-x [<Record odd=0 l=['yy']>, <Record odd=1 l=['x']>]
# expect: [<Record id=2 a='yy'>]
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
# schedule: 0.270000 Task-1
# schedule: 0.290000 Task-1 Task-2 Task-3
