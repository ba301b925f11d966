# only: loopscope
# MySQL's errors: class, number and words.
import asyncio

import aiomysql
import pymysql


async def attempt(cur, query, args=None):
    try:
        print(await cur.execute(query, args))
    except aiomysql.Error as error:
        print(type(error).__name__, *error.args)


async def main():
    async with aiomysql.connect(host="localhost", user="root", db="shop", autocommit=True) as conn:
        async with conn.cursor() as cur:
            await cur.execute("CREATE TABLE p (id INT PRIMARY KEY, sku VARCHAR(4) UNIQUE, name TEXT NOT NULL)")
            await cur.execute("CREATE TABLE o (id INT AUTO_INCREMENT, p_id INT, PRIMARY KEY (id), "
                              "FOREIGN KEY (p_id) REFERENCES p (id))")
            await attempt(cur, "INSERT INTO p VALUES (1, 'a', 'one')")
            await attempt(cur, "INSERT INTO p VALUES (%s, %s, %s)", (1, "b", "two"))
            await attempt(cur, "INSERT INTO p VALUES (2, 'a', 'two')")
            await attempt(cur, "INSERT INTO p VALUES (2, 'A', 'case makes no difference')")
            await attempt(cur, "INSERT INTO p (id) VALUES (2)")
            await attempt(cur, "INSERT INTO p VALUES (2, 'long-sku', 'two')")
            await attempt(cur, "INSERT INTO o (p_id) VALUES (7)")
            await attempt(cur, "SELECT * FROM nowhere")
            await attempt(cur, "SELECT colour FROM p")
            await attempt(cur, "SELET 1")
            await attempt(cur, "SELECT DATE_FORMAT(NOW(), '%Y')")
            await attempt(cur, "INSERT INTO p VALUES (1, 'c', 'x') ON DUPLICATE KEY UPDATE name = VALUES(name)")
            await attempt(cur, "INSERT IGNORE INTO p VALUES (1, 'd', 'y')")
            await cur.execute("SELECT * FROM p")
            print(await cur.fetchall())
    print(issubclass(aiomysql.IntegrityError, pymysql.err.DatabaseError), aiomysql.OperationalError is
          pymysql.OperationalError)
    try:
        await conn.commit()
    except aiomysql.InterfaceError as error:
        print(error)


asyncio.run(main())

# expect: 1
# expect: IntegrityError 1062 Duplicate entry '1' for key 'p.PRIMARY'
# expect: IntegrityError 1062 Duplicate entry 'a' for key 'p.sku'
# expect: IntegrityError 1062 Duplicate entry 'A' for key 'p.sku'
# expect: OperationalError 1364 Field 'name' doesn't have a default value
# expect: DataError 1406 Data too long for column 'sku' at row 1
# expect: IntegrityError 1452 Cannot add or update a child row: a foreign key constraint fails (`shop`.`o`, CONSTRAINT `o_ibfk_1` FOREIGN KEY (`p_id`) REFERENCES `p` (`id`))
# expect: ProgrammingError 1146 Table 'shop.nowhere' doesn't exist
# expect: OperationalError 1054 Unknown column 'colour' in 'field list'
# expect: ProgrammingError 1064 You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version for the right syntax to use near 'SELET 1' at line 1
# expect: 1
# expect: 1
# expect: 0
# expect: [(1, 'a', 'x')]
# expect: True True
# expect: (0, 'Not connected')
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
# schedule: 0.370000 Task-1 Task-2 Task-3
