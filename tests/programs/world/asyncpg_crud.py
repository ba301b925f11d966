# only: loopscope
# Creating, reading, updating and deleting, with what each call gives back.
import asyncio

import asyncpg


async def main():
    conn = await asyncpg.connect(user="user", password="secret", database="shop", host="127.0.0.1")
    print(await conn.execute("""
        CREATE TABLE products (
            id SERIAL PRIMARY KEY,
            name VARCHAR(20) NOT NULL UNIQUE,
            price NUMERIC(8, 2) CHECK (price > 0),
            stock INTEGER DEFAULT 0,
            active BOOLEAN DEFAULT TRUE,
            added TIMESTAMPTZ DEFAULT NOW(),
            tags TEXT[]
        )
    """))
    row = await conn.fetchrow(
        "INSERT INTO products (name, price, tags) VALUES ($1, $2, $3) RETURNING *", "pen", 2.5, ["blue", "ink"])
    print(dict(row))
    await conn.executemany("INSERT INTO products (name, price, stock) VALUES ($1, $2, $3)",
                           [("cup", 7, 12), ("bag", 30, 3)])
    print(await conn.fetchval("SELECT count(*) FROM products"))
    for row in await conn.fetch("SELECT name, price, stock FROM products WHERE price < $1 ORDER BY price DESC", 10):
        print(row["name"], row[1], row["stock"])
    print(await conn.execute("UPDATE products SET stock = stock + $1 WHERE name = ANY($2)", 5, ["pen", "cup"]))
    print(await conn.fetch("SELECT name, stock FROM products ORDER BY id"))
    print(await conn.execute("DELETE FROM products WHERE name ILIKE 'B%'"))
    print(await conn.fetchrow("SELECT * FROM products WHERE name = $1", "bag"))
    print(await conn.fetchval("SELECT sum(price * stock)::float FROM products"))
    await conn.close()
    print(conn.is_closed())


asyncio.run(main())

# expect: CREATE TABLE
# expect: {'id': 1, 'name': 'pen', 'price': Decimal('2.50'), 'stock': 0, 'active': True, 'added': datetime.datetime(2025, 1, 1, 12, 0, 0, 90000, tzinfo=datetime.timezone.utc), 'tags': ['blue', 'ink']}
# expect: 3
# expect: cup 7.00 12
# expect: pen 2.50 0
# expect: UPDATE 2
# expect: [<Record name='pen' stock=5>, <Record name='cup' stock=17>, <Record name='bag' stock=3>]
# expect: DELETE 1
# expect: None
# expect: 131.5
# expect: True
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
