# only: loopscope
# Connection, cursor, execute, fetch: rows as tuples, and as dicts with DictCursor.
import asyncio

import aiomysql


async def main():
    pool = await aiomysql.create_pool(host="127.0.0.1", port=3306, user="root", password="", db="school",
                                      autocommit=True, minsize=1, maxsize=5)
    async with pool.acquire() as conn:
        async with conn.cursor() as cur:
            await cur.execute("SELECT 42;")
            print(cur.description)
            (r,) = await cur.fetchone()
            print(r)
            await cur.execute("DROP TABLE IF EXISTS students")
            await cur.execute("""CREATE TABLE students (
                id INT AUTO_INCREMENT PRIMARY KEY,
                name VARCHAR(50) NOT NULL,
                grade DECIMAL(3,1),
                joined DATETIME DEFAULT CURRENT_TIMESTAMP
            ) ENGINE=InnoDB""")
            print(await cur.execute("INSERT INTO students (name, grade) VALUES (%s, %s)", ("Ann O'Hara", 1.3)),
                  cur.lastrowid)
            print(await cur.executemany("INSERT INTO students (name, grade) VALUES (%s, %s)",
                                        [("Ben", 2.0), ("Cleo", None)]), cur.lastrowid)
            print(await cur.execute("SELECT * FROM students ORDER BY id"), cur.rownumber)
            print(await cur.fetchone())
            print(await cur.fetchmany(1))
            print(await cur.fetchall(), await cur.fetchone())
        async with conn.cursor(aiomysql.DictCursor) as cur:
            await cur.execute("SELECT id, name FROM students WHERE name LIKE %(like)s", {"like": "%n%"})
            async for row in cur:
                print(row)
            await cur.execute("SELECT COUNT(*), AVG(grade), 7 / 2, 7 DIV 2, IF(1 > 2, 'a', 'b') FROM students")
            print(await cur.fetchone())
    print(pool.size, pool.freesize, pool.maxsize)
    pool.close()
    await pool.wait_closed()


asyncio.run(main())

# expect: (('42', 253, None, None, None, None, True),)
# expect: 42
# expect: 1 1
# expect: 2 3
# expect: 3 0
# expect: (1, "Ann O'Hara", Decimal('1.3'), datetime.datetime(2025, 1, 1, 12, 0))
# expect: [(2, 'Ben', Decimal('2.0'), datetime.datetime(2025, 1, 1, 12, 0))]
# expect: [(3, 'Cleo', None, datetime.datetime(2025, 1, 1, 12, 0))] None
# expect: {'id': 1, 'name': "Ann O'Hara"}
# expect: {'id': 2, 'name': 'Ben'}
# expect: {'COUNT(*)': 3, 'AVG(grade)': Decimal('1.65'), '7 / 2': 3.5, '7 DIV 2': 3, "IF(1 > 2, 'a', 'b')": 'b'}
# expect: 1 1 5
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
