# only: loopscope
# how long it is from one moment to another
import asyncio, asyncpg, datetime
async def main():
    c = await asyncpg.connect("postgresql://localhost/x")
    await c.execute("CREATE TABLE runs (id serial primary key, started timestamptz default now(), finished timestamptz, d date, n int)")
    await c.execute("INSERT INTO runs (finished, d, n) VALUES (now() + interval '90 seconds', '2024-03-01', 5), (now() + interval '2 hours', '2024-02-01', 7)")
    for q in ("SELECT interval '1 day 2 hours'", "SELECT '1 day'::interval", "SELECT timestamp '2024-01-02' - timestamp '2024-01-01 12:00'", "SELECT date '2024-01-05' - date '2024-01-01'",
              "SELECT finished - started FROM runs ORDER BY id", "SELECT r.finished - r.started AS took FROM runs r ORDER BY took DESC", "SELECT EXTRACT(EPOCH FROM (finished - started)) AS s FROM runs ORDER BY id",
              "SELECT id FROM runs WHERE finished - started > interval '10 minutes'", "SELECT d - date '2024-01-01', n - 2, n - id FROM runs ORDER BY id", "SELECT count(*) FROM runs WHERE now() - started < interval '1 hour'",
              "SELECT max(finished - started), avg(n - 1) FROM runs", "SELECT id FROM runs WHERE started > now() - interval '1 day' ORDER BY id DESC", "SELECT interval '1 month'"):
        try: print(q, "->", [tuple(r) for r in await c.fetch(q)])
        except Exception as e: print(q, type(e).__name__, str(e)[:100].splitlines()[0])
    await c.close()
asyncio.run(main())

# expect: SELECT interval '1 day 2 hours' -> [(datetime.timedelta(days=1, seconds=7200),)]
# expect: SELECT '1 day'::interval -> [(datetime.timedelta(days=1),)]
# expect: SELECT timestamp '2024-01-02' - timestamp '2024-01-01 12:00' -> [(datetime.timedelta(seconds=43200),)]
# expect: SELECT date '2024-01-05' - date '2024-01-01' -> [(4,)]
# expect: SELECT finished - started FROM runs ORDER BY id -> [(datetime.timedelta(seconds=90),), (datetime.timedelta(seconds=7200),)]
# expect: SELECT r.finished - r.started AS took FROM runs r ORDER BY took DESC -> [(datetime.timedelta(seconds=7200),), (datetime.timedelta(seconds=90),)]
# expect: SELECT EXTRACT(EPOCH FROM (finished - started)) AS s FROM runs ORDER BY id -> [(Decimal('90.0'),), (Decimal('7200.0'),)]
# expect: SELECT id FROM runs WHERE finished - started > interval '10 minutes' -> [(2,)]
# expect: SELECT d - date '2024-01-01', n - 2, n - id FROM runs ORDER BY id -> [(60, 3, 4), (31, 5, 5)]
# expect: SELECT count(*) FROM runs WHERE now() - started < interval '1 hour' -> [(2,)]
# expect: SELECT max(finished - started), avg(n - 1) FROM runs -> [(datetime.timedelta(seconds=7200), Decimal('5.0'))]
# expect: SELECT id FROM runs WHERE started > now() - interval '1 day' ORDER BY id DESC -> [(2,), (1,)]
# expect: SELECT interval '1 month' FeatureNotSupportedError the interval '1 month' by itself is not available in Loopscope's simulated PostgreSQL
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
# schedule: 0.290000 Task-1
# schedule: 0.310000 Task-1
# schedule: 0.330000 Task-1
# schedule: 0.350000 Task-1 Task-2 Task-3
