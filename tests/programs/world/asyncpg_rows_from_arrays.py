# only: loopscope
import asyncio

import asyncpg


async def main():
    async with asyncpg.create_pool("postgres://user@localhost/shop", min_size=1, max_size=2) as pool:
        await pool.execute("CREATE TABLE item (id SERIAL PRIMARY KEY, name TEXT, price INT)")
        print(await pool.execute("INSERT INTO item(name, price) SELECT * FROM unnest($1::text[], $2::int[])",
                                 ["tea", "cup", "pot"], [3, 5, 20]))
        print(await pool.fetch("SELECT name, price FROM item ORDER BY price DESC"))
        async with pool.acquire() as connection, connection.transaction():
            async for record in connection.cursor("SELECT generate_series(1, 3)"):
                print(record)
            print(await connection.fetch("WITH n AS (SELECT generate_series(1, 3) AS i) SELECT i, i * i AS square FROM n"))
            print(await connection.fetch("SELECT u.id, item.name FROM unnest($1::int[]) AS u(id) JOIN item ON item.id = u.id",
                                         [3, 1]))
        for query in ("SELECT generate_series(1, 3), name FROM item", "SELECT 1, unnest(ARRAY[1, 2])"):
            print(await pool.fetch(query))


asyncio.run(main())

# expect: INSERT 0 3
# expect: [<Record name='pot' price=20>, <Record name='cup' price=5>, <Record name='tea' price=3>]
# expect: <Record generate_series=1>
# expect: <Record generate_series=2>
# expect: <Record generate_series=3>
# expect: [<Record i=1 square=1>, <Record i=2 square=4>, <Record i=3 square=9>]
# expect: [<Record id=3 name='pot'>, <Record id=1 name='tea'>]
# expect: [<Record generate_series=1 name='tea'>, <Record generate_series=2 name='tea'>, <Record generate_series=3 name='tea'>, <Record generate_series=1 name='cup'>, <Record generate_series=2 name='cup'>, <Record generate_series=3 name='cup'>, <Record generate_series=1 name='pot'>, <Record generate_series=2 name='pot'>, <Record generate_series=3 name='pot'>]
# expect: [<Record ?column?=1 unnest=1>, <Record ?column?=1 unnest=2>]
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
# schedule: 0.250000 Task-1 Task-2 Task-3
