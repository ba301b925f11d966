# only: loopscope
# Reports over a pool of aiomysql: dictionaries, lists in IN, dates, groups, a transaction that is taken back.
# world: table sales (id int auto_increment primary key, shop varchar(20), amount decimal(8,2), day date) = (1, 'north', 10.50, '2024-01-01'), (2, 'south', 20, '2024-01-01'), (3, 'north', 5.25, '2024-01-02')
import asyncio

import aiomysql


async def main():
    async with aiomysql.create_pool(host="db", user="app", password="x", db="shop", minsize=1, maxsize=2, autocommit=False) as pool:
        async with pool.acquire() as connection, connection.cursor(aiomysql.DictCursor) as cursor:
            await cursor.execute("SELECT shop, SUM(amount) AS total, COUNT(*) AS n FROM sales GROUP BY shop ORDER BY total DESC")
            print(await cursor.fetchall())
            await cursor.execute("SELECT * FROM sales WHERE shop IN %s AND day >= %s", (["north", "east"], "2024-01-02"))
            print(await cursor.fetchone(), cursor.rowcount, [column[0] for column in cursor.description])
            print(await cursor.execute("INSERT INTO sales (shop, amount, day) VALUES (%s, %s, CURDATE())", ("east", 7)), cursor.lastrowid)
            await connection.rollback()
            await cursor.executemany("INSERT INTO sales (shop, amount, day) VALUES (%(shop)s, %(amount)s, %(day)s)",
                                     [{"shop": "west", "amount": n, "day": "2024-02-01"} for n in range(3)])
            print(cursor.rowcount)
            await connection.commit()
            await cursor.execute("SELECT COUNT(*) AS n, MAX(id) AS last FROM sales")
            print(await cursor.fetchone())
        try:
            async with pool.acquire() as connection, connection.cursor() as cursor:
                await cursor.execute("SELECT colour FROM sales")
        except aiomysql.OperationalError as error:
            print(error.args)
        print(pool.size, pool.freesize)

        async def shop(name):
            async with pool.acquire() as connection, connection.cursor() as cursor:
                await cursor.execute("SELECT amount FROM sales WHERE shop = %s", (name,))
                return name, [row[0] for row in await cursor.fetchall()]
        print(await asyncio.gather(*[shop(name) for name in ("north", "south", "west")]))

asyncio.run(main())

# expect: [{'shop': 'south', 'total': Decimal('20.00'), 'n': 1}, {'shop': 'north', 'total': Decimal('15.75'), 'n': 2}]
# expect: {'id': 3, 'shop': 'north', 'amount': Decimal('5.25'), 'day': datetime.date(2024, 1, 2)} 1 ['id', 'shop', 'amount', 'day']
# expect: 1 4
# expect: 3
# expect: {'n': 6, 'last': 7}
# expect: (1054, "Unknown column 'colour' in 'field list'")
# expect: 1 1
# expect: [('north', [Decimal('10.50'), Decimal('5.25')]), ('south', [Decimal('20.00')]), ('west', [Decimal('0.00'), Decimal('1.00'), Decimal('2.00')])]
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
# schedule: 0.280000 Task-1
# schedule: 0.300000 Task-1 Task-2 Task-3 Task-4
# schedule: 0.320000 Task-2 Task-4
# schedule: 0.350000 Task-3
# schedule: 0.370000 Task-4 Task-3
# schedule: 0.390000 Task-4 Task-1 Task-5 Task-6
