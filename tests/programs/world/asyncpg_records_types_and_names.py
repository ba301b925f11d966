# only: loopscope
# What rows are, what Python types columns become, and what unnamed columns are called.
import asyncio

import asyncpg


async def main():
    conn = await asyncpg.connect("postgresql://localhost/app")
    row = await conn.fetchrow("SELECT 1 AS a, 'x' AS b, TRUE AS c, NULL AS d, 1.5::float AS e, 2.50::numeric AS f")
    print(row, len(row), list(row), row[0], row["b"], row[1:3], "a" in row, row.get("z", "none"))
    print(list(row.keys()), list(row.values()), list(row.items()), dict(row))
    for key in ("z", 9):
        try:
            row[key]
        except (KeyError, IndexError) as error:
            print(type(error).__name__, error)
    try:
        row["a"] = 2
    except TypeError as error:
        print(error)
    print(row == (1, "x", True, None, 1.5, row["f"]))
    print(await conn.fetchrow("SELECT 1 + 1, count(*), now(), current_date, upper('x'), 5::text, EXISTS (SELECT 1), 1 > 2"))
    print(await conn.fetchrow("SELECT now() - interval '1 day' AS yesterday, date_trunc('hour', now()) AS hour"))
    await conn.execute("CREATE TABLE t (id uuid DEFAULT gen_random_uuid(), j jsonb, b bytea, d double precision, "
                       "ts timestamp, i interval)")
    import datetime
    import json
    await conn.set_type_codec("jsonb", encoder=json.dumps, decoder=json.loads, schema="pg_catalog")
    await conn.execute("INSERT INTO t (j, b, d, ts, i) VALUES ($1, $2, $3, $4, $5)", {"k": [1, 2]}, b"\x00\x01", 3,
                       datetime.datetime(2024, 5, 6, 7, 8), datetime.timedelta(hours=1, minutes=30))
    row = await conn.fetchrow("SELECT * FROM t")
    print(type(row["id"]).__name__, {key: value for key, value in row.items() if key != "id"})
    statement = await conn.prepare("SELECT id, d FROM t WHERE d = $1")
    print([p.name for p in statement.get_parameters()], [(a.name, a.type.name) for a in statement.get_attributes()])
    print(len(await statement.fetch(3.0)), await statement.fetchval(4.0))
    await conn.close()


asyncio.run(main())

# expect: <Record a=1 b='x' c=True d=None e=1.5 f=Decimal('2.5')> 6 [1, 'x', True, None, 1.5, Decimal('2.5')] 1 x ('x', True) True none
# expect: ['a', 'b', 'c', 'd', 'e', 'f'] [1, 'x', True, None, 1.5, Decimal('2.5')] [('a', 1), ('b', 'x'), ('c', True), ('d', None), ('e', 1.5), ('f', Decimal('2.5'))] {'a': 1, 'b': 'x', 'c': True, 'd': None, 'e': 1.5, 'f': Decimal('2.5')}
# expect: KeyError 'z'
# expect: IndexError record index out of range
# expect: 'Record' object does not support item assignment
# expect: True
# expect: <Record ?column?=2 count=1 now=datetime.datetime(2025, 1, 1, 12, 0, 0, 90000, tzinfo=datetime.timezone.utc) current_date=datetime.date(2025, 1, 1) upper='X' text='5' exists=True ?column?=False>
# expect: <Record yesterday=datetime.datetime(2024, 12, 31, 12, 0, 0, 110000, tzinfo=datetime.timezone.utc) hour=datetime.datetime(2025, 1, 1, 12, 0, tzinfo=datetime.timezone.utc)>
# expect: UUID {'j': {'k': [1, 2]}, 'b': b'\x00\x01', 'd': 3.0, 'ts': datetime.datetime(2024, 5, 6, 7, 8), 'i': datetime.timedelta(seconds=5400)}
# expect: ['float8'] [('id', 'uuid'), ('d', 'float8')]
# expect: 1 None
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
# schedule: 0.230000 Task-1 Task-2 Task-3
