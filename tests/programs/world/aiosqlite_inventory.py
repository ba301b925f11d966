# only: loopscope
# A small inventory in aiosqlite: rows by name, transactions, many at once, errors, and a context for each request.
import asyncio

import aiosqlite


async def setup(db):
    await db.executescript("""
        CREATE TABLE items (id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL, price REAL, stock INTEGER DEFAULT 0 CHECK (stock >= 0));
        CREATE TABLE sales (id INTEGER PRIMARY KEY, item INTEGER REFERENCES items (id), count INTEGER);
    """)
    await db.executemany("INSERT INTO items (name, price, stock) VALUES (?, ?, ?)", [("pen", 1.5, 10), ("ink", 4, 2), ("pad", 3.25, 5)])
    await db.commit()


async def sell(db, name, count):
    try:
        cursor = await db.execute("UPDATE items SET stock = stock - ? WHERE name = ?", (count, name))
        if cursor.rowcount == 0:
            raise LookupError(name)
        await db.execute("INSERT INTO sales (item, count) SELECT id, :count FROM items WHERE name = :name", {"count": count, "name": name})
        await db.commit()
    except aiosqlite.IntegrityError as error:
        await db.rollback()
        print("refused:", error)


async def main():
    async with aiosqlite.connect(":memory:") as db:
        db.row_factory = aiosqlite.Row
        await setup(db)
        await sell(db, "pen", 4)
        await sell(db, "ink", 3)
        try:
            await sell(db, "cat", 1)
        except LookupError as error:
            print("no", error)
        async with db.execute("SELECT name, price, stock FROM items ORDER BY price DESC") as cursor:
            async for row in cursor:
                print(row["name"], row["price"], tuple(row), row.keys())
        cursor = await db.execute("SELECT sum(stock * price) AS worth FROM items")
        print(dict(await cursor.fetchone()))
        print([tuple(row) for row in await db.execute_fetchall("SELECT count(*) FROM sales")], db.total_changes, db.in_transaction)
        try:
            await db.execute("SELECT * FROM gone")
        except aiosqlite.OperationalError as error:
            print(type(error).__name__, error)
        cursor = await db.execute("INSERT INTO items (name) VALUES ('cap') RETURNING id, name")
        print(tuple(await cursor.fetchone()), cursor.lastrowid)
        await cursor.close()

asyncio.run(main())

# expect: refused: CHECK constraint failed: stock >= 0
# expect: no cat
# expect: ink 4.0 ('ink', 4.0, 2) ['name', 'price', 'stock']
# expect: pad 3.25 ('pad', 3.25, 5) ['name', 'price', 'stock']
# expect: pen 1.5 ('pen', 1.5, 6) ['name', 'price', 'stock']
# expect: {'worth': 33.25}
# expect: [(1,)] 5 True
# expect: OperationalError no such table: gone
# expect: (4, 'cap') 4
# schedule: 0.000000 Task-1
# schedule: 0.002000 Task-1
# schedule: 0.004000 Task-1
# schedule: 0.006000 Task-1
# schedule: 0.008000 Task-1
# schedule: 0.010000 Task-1
# schedule: 0.012000 Task-1
# schedule: 0.014000 Task-1
# schedule: 0.016000 Task-1
# schedule: 0.018000 Task-1
# schedule: 0.020000 Task-1
# schedule: 0.022000 Task-1
# schedule: 0.024000 Task-1
# schedule: 0.026000 Task-1
# schedule: 0.028000 Task-1
# schedule: 0.030000 Task-1 Task-2 Task-3
