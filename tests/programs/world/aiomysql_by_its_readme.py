# only: loopscope
# the users' table, many rows, transactions
import asyncio
import aiomysql

loop = asyncio.get_event_loop()

async def test_example():
    conn = await aiomysql.connect(host="127.0.0.1", port=3306, user="root", password="", db="mysql", loop=loop)
    cur = await conn.cursor()
    await cur.execute("SELECT Host,User FROM user")
    print(cur.description)
    r = await cur.fetchall()
    print(r)
    await cur.close()
    conn.close()

loop.run_until_complete(test_example())

async def test_many(loop):
    pool = await aiomysql.create_pool(host="127.0.0.1", port=3306, user="root", password="", db="test", loop=loop, charset="utf8mb4", echo=True, pool_recycle=3600)
    async with pool.acquire() as conn:
        async with conn.cursor(aiomysql.DictCursor) as cur:
            await cur.execute("DROP TABLE IF EXISTS music_style;")
            await cur.execute("""CREATE TABLE music_style
                              (id INT NOT NULL AUTO_INCREMENT,
                              name VARCHAR(255),
                              PRIMARY KEY (id)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;""")
            await cur.execute("INSERT INTO music_style VALUES(1,'heavy metal')")
            await cur.execute("INSERT INTO music_style VALUES(2,'death metal');")
            await conn.commit()
            data = [(3, "gothic metal"), (4, "doom metal"), (5, "post metal")]
            await cur.executemany("INSERT INTO music_style (id, name) values (%s,%s)", data)
            print(cur.rowcount)
            await conn.commit()
            await cur.execute("SELECT * FROM music_style;")
            async for row in cur:
                print(row)
            await cur.execute("SELECT name FROM music_style WHERE id = %(id)s", {"id": 3})
            print(await cur.fetchone(), cur.lastrowid)
            await cur.execute("SHOW TABLES")
            print(await cur.fetchall())
            await cur.execute("DESCRIBE music_style")
            print([r["Field"] for r in await cur.fetchall()])
            try:
                await cur.execute("INSERT INTO music_style VALUES(1,'again')")
            except aiomysql.IntegrityError as e:
                print(e.args)
    pool.close()
    await pool.wait_closed()

loop.run_until_complete(test_many(loop))

import asyncio
import aiomysql
import pymysql

async def demo():
    conn = await aiomysql.connect(host="127.0.0.1", port=3306, user="root", password="", db="test_pymysql", autocommit=False)
    async with conn.cursor() as cursor:
        stmt_drop = "DROP TABLE IF EXISTS names"
        await cursor.execute(stmt_drop)
        await cursor.execute("""
            CREATE TABLE names (
            id TINYINT UNSIGNED NOT NULL AUTO_INCREMENT,
            name VARCHAR(30) DEFAULT '' NOT NULL,
            cnt TINYINT UNSIGNED DEFAULT 0,
            PRIMARY KEY (id))""")
        await conn.commit()
        await conn.begin()
        stmt_insert = "INSERT INTO names (name) VALUES (%s)"
        names = (("Geert",), ("Jan",), ("Michel",))
        await cursor.executemany(stmt_insert, names)
        await conn.rollback()
        await cursor.execute("SELECT id, name FROM names")
        print("after rollback", await cursor.fetchall())
        await cursor.executemany(stmt_insert, names)
        await conn.commit()
        await cursor.execute("SELECT id, name FROM names ORDER BY id")
        for record in await cursor.fetchall():
            print("{0} {1}".format(*record))
        try:
            await cursor.execute("INSERT INTO names (id, name) VALUES (%s, %s)", (4, "dup"))
        except pymysql.err.IntegrityError as err:
            print("error", err.args[0])
            await conn.rollback()
        try:
            await cursor.execute("SELEKT 1")
        except aiomysql.ProgrammingError as e:
            print(e.args[0])
        await cursor.execute("SET SESSION TRANSACTION ISOLATION LEVEL SERIALIZABLE")
        await conn.begin()
        await cursor.execute("SELECT COUNT(*) FROM names")
        print(await cursor.fetchone())
        await conn.commit()
        await cursor.execute("SELECT @@version IS NOT NULL, DATABASE(), NOW() IS NOT NULL, LAST_INSERT_ID()")
        print((await cursor.fetchone())[1])
    conn.close()

try:
    asyncio.run(demo())
except Exception as e:
    print(type(e).__name__, e)

# expect: (('Host', 253, None, None, None, None, True), ('User', 253, None, None, None, None, True))
# expect: [('%', 'root'), ('localhost', 'mysql.infoschema'), ('localhost', 'mysql.session'), ('localhost', 'mysql.sys'), ('localhost', 'root')]
# expect: 3
# expect: {'id': 1, 'name': 'heavy metal'}
# expect: {'id': 2, 'name': 'death metal'}
# expect: {'id': 3, 'name': 'gothic metal'}
# expect: {'id': 4, 'name': 'doom metal'}
# expect: {'id': 5, 'name': 'post metal'}
# expect: {'name': 'gothic metal'} 0
# expect: [{'Tables_in_test': 'music_style'}]
# expect: ['id', 'name']
# expect: (1062, "Duplicate entry '1' for key 'music_style.PRIMARY'")
# expect: after rollback []
# expect: 4 Geert
# expect: 5 Jan
# expect: 6 Michel
# expect: error 1062
# expect: 1064
# expect: (3,)
# expect: test_pymysql
# schedule: 0.000000 Task-1
# schedule: 0.050000 Task-1
# schedule: 0.070000 Task-1 Task-2
# schedule: 0.120000 Task-2
# schedule: 0.140000 Task-2
# schedule: 0.160000 Task-2
# schedule: 0.180000 Task-2
# schedule: 0.200000 Task-2
# schedule: 0.220000 Task-2
# schedule: 0.240000 Task-2
# schedule: 0.260000 Task-2
# schedule: 0.280000 Task-2
# schedule: 0.300000 Task-2
# schedule: 0.320000 Task-2
# schedule: 0.340000 Task-2
# schedule: 0.360000 Task-2
# schedule: 0.380000 Task-2
# schedule: 0.400000 Task-2 Task-3
# schedule: 0.450000 Task-3
# schedule: 0.470000 Task-3
# schedule: 0.490000 Task-3
# schedule: 0.510000 Task-3
# schedule: 0.530000 Task-3
# schedule: 0.550000 Task-3
# schedule: 0.570000 Task-3
# schedule: 0.590000 Task-3
# schedule: 0.610000 Task-3
# schedule: 0.630000 Task-3
# schedule: 0.650000 Task-3
# schedule: 0.670000 Task-3
# schedule: 0.690000 Task-3
# schedule: 0.710000 Task-3
# schedule: 0.730000 Task-3
# schedule: 0.750000 Task-3
# schedule: 0.770000 Task-3
# schedule: 0.790000 Task-3
# schedule: 0.810000 Task-3
# schedule: 0.830000 Task-3
# schedule: 0.850000 Task-3
# schedule: 0.870000 Task-3
# schedule: 0.890000 Task-3 Task-4 Task-5
