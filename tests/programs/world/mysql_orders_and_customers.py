# only: loopscope
# a shop's two tables: joins, sums, cascades, INSERT .. SET
import asyncio
import aiomysql
from contextlib import asynccontextmanager
from dataclasses import dataclass
from decimal import Decimal
from datetime import datetime

@dataclass
class Order:
    id: int
    customer: str
    total: Decimal
    created: datetime

class Database:
    def __init__(self, **cfg): self.cfg, self.pool = cfg, None
    async def connect(self): self.pool = await aiomysql.create_pool(**self.cfg)
    async def close(self):
        self.pool.close(); await self.pool.wait_closed()
    @asynccontextmanager
    async def cursor(self, commit=False):
        async with self.pool.acquire() as conn:
            async with conn.cursor(aiomysql.DictCursor) as cur:
                try:
                    yield cur
                    if commit: await conn.commit()
                except Exception:
                    await conn.rollback()
                    raise
    async def fetch_all(self, q, *args):
        async with self.cursor() as cur:
            await cur.execute(q, args)
            return await cur.fetchall()
    async def execute(self, q, *args):
        async with self.cursor(commit=True) as cur:
            await cur.execute(q, args)
            return cur.lastrowid or cur.rowcount

async def main():
    db = Database(host="127.0.0.1", port=3306, user="root", password="pw", db="shop", minsize=1, maxsize=5, charset="utf8mb4", connect_timeout=5)
    await db.connect()
    await db.execute("CREATE TABLE IF NOT EXISTS customers (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(50) NOT NULL, UNIQUE INDEX name_idx (name))")
    await db.execute("""CREATE TABLE IF NOT EXISTS orders (id INT UNSIGNED AUTO_INCREMENT PRIMARY KEY, customer_id INT NOT NULL, total DECIMAL(10,2) NOT NULL DEFAULT 0.00,
        created DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP, note TEXT NULL COMMENT 'free text', CONSTRAINT fk_c FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE ON UPDATE CASCADE)""")
    ann = await db.execute("INSERT INTO customers (name) VALUES (%s)", "Ann")
    bob = await db.execute("INSERT INTO customers (name) VALUES (%s)", "Bob")
    for c, t in ((ann, "19.90"), (ann, "5"), (bob, "100.01")):
        await db.execute("INSERT INTO orders SET customer_id = %s, total = %s", c, Decimal(t))
    rows = await db.fetch_all("""SELECT o.id, c.name AS customer, o.total, o.created FROM orders o INNER JOIN customers AS c ON c.id = o.customer_id WHERE o.total BETWEEN %s AND %s ORDER BY o.total DESC LIMIT 5""", 1, 1000)
    for r in rows: print(Order(**r).total, Order(**r).customer)
    print(await db.fetch_all("SELECT c.name, COUNT(*) AS n, SUM(o.total) AS s, ROUND(AVG(o.total), 2) AS a FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY c.id HAVING n >= 1 ORDER BY s DESC"))
    print(await db.execute("INSERT INTO customers (name) VALUES (%s) ON DUPLICATE KEY UPDATE name = VALUES(name)", "Ann") is not None)
    print(await db.execute("REPLACE INTO customers (id, name) VALUES (%s, %s)", 3, "Cy"))
    print(await db.execute("UPDATE orders SET total = total * 1.1, note = CONCAT('raised ', IFNULL(note, '')) WHERE customer_id = %s", ann))
    print(await db.fetch_all("SELECT id, total, note, IF(total > 50, 'big', 'small') AS size, CASE WHEN total < 10 THEN 1 ELSE 0 END AS tiny FROM orders ORDER BY id"))
    try:
        await db.execute("INSERT INTO orders (customer_id, total) VALUES (99, 1)")
    except aiomysql.IntegrityError as e:
        print(e.args[0])
    print(await db.execute("DELETE FROM customers WHERE name = %s", "Ann"), (await db.fetch_all("SELECT COUNT(*) AS n FROM orders"))[0]["n"])
    print(await db.fetch_all("SELECT DATE(created) = CURDATE() AS today, YEAR(created) > 2000 AS y, LOWER('AB') AS l, SUBSTRING('hello', 2, 3) AS s, COALESCE(NULL, 5) AS c, CAST('7' AS UNSIGNED) + 1 AS n, REPLACE('aXb', 'X', '-') AS r, LPAD('5', 3, '0') AS p FROM orders LIMIT 1"))
    await db.close()
asyncio.run(main())

# expect: 100.01 Bob
# expect: 19.90 Ann
# expect: 5.00 Ann
# expect: [{'name': 'Bob', 'n': 1, 's': Decimal('100.01'), 'a': Decimal('100.01')}, {'name': 'Ann', 'n': 2, 's': Decimal('24.90'), 'a': Decimal('12.45')}]
# expect: True
# expect: 1
# expect: 2
# expect: [{'id': 1, 'total': Decimal('21.89'), 'note': 'raised ', 'size': 'small', 'tiny': 0}, {'id': 2, 'total': Decimal('5.50'), 'note': 'raised ', 'size': 'small', 'tiny': 1}, {'id': 3, 'total': Decimal('100.01'), 'note': None, 'size': 'big', 'tiny': 0}]
# expect: 1452
# expect: 1 1
# expect: [{'today': 1, 'y': 1, 'l': 'ab', 's': 'ell', 'c': 5, 'n': 8, 'r': 'a-b', 'p': '005'}]
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
# schedule: 0.350000 Task-1
# schedule: 0.400000 Task-1
# schedule: 0.420000 Task-1
# schedule: 0.470000 Task-1
# schedule: 0.490000 Task-1
# schedule: 0.510000 Task-1
# schedule: 0.530000 Task-1
# schedule: 0.550000 Task-1
# schedule: 0.570000 Task-1
# schedule: 0.590000 Task-1
# schedule: 0.610000 Task-1
# schedule: 0.660000 Task-1
# schedule: 0.680000 Task-1
# schedule: 0.700000 Task-1
# schedule: 0.720000 Task-1
# schedule: 0.740000 Task-1
# schedule: 0.760000 Task-1
# schedule: 0.810000 Task-1
# schedule: 0.830000 Task-1 Task-2 Task-3
