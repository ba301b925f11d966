# only: loopscope
# readers' locks, a deadlock; dates by patterns; what describes tables
import asyncio, aiomysql, datetime
async def setup(pool):
    async with pool.acquire() as c, c.cursor() as cur:
        await cur.execute("CREATE TABLE acc (id INT PRIMARY KEY, n INT)")
        await cur.execute("INSERT INTO acc VALUES (1, 100), (2, 50)")
        await c.commit()
async def spend(pool, name, delay):
    async with pool.acquire() as c, c.cursor() as cur:
        await cur.execute("SET SESSION TRANSACTION ISOLATION LEVEL SERIALIZABLE")
        await c.begin()
        try:
            await cur.execute("SELECT n FROM acc WHERE id = 1")
            n, = await cur.fetchone()
            print(name, "reads", n)
            await asyncio.sleep(delay)
            await cur.execute("UPDATE acc SET n = %s WHERE id = 1", (n - 10,))
            await c.commit()
            print(name, "committed", round(asyncio.get_running_loop().time(), 2))
        except aiomysql.OperationalError as e:
            print(name, e.args)
async def plain(pool):
    async with pool.acquire() as c, c.cursor() as cur:
        await asyncio.sleep(0.3)
        await cur.execute("UPDATE acc SET n = n + 1 WHERE id = 2")
        await c.commit()
        print("plain wrote", round(asyncio.get_running_loop().time(), 2))
        await cur.execute("SELECT DATE_FORMAT('2024-03-05 14:07:09', '%Y/%m/%d %H:%i:%s %W %M %e %h%p'), DATEDIFF('2024-03-05', '2024-02-28'), TIMESTAMPDIFF(MONTH, '2024-01-31', '2024-03-30'), TIMESTAMPDIFF(HOUR, '2024-01-01', '2024-01-02 03:59:59'), FIELD('b', 'a', 'b'), DATABASE()")
        print(await cur.fetchone())
        await cur.execute("DESCRIBE acc"); print(await cur.fetchall())
        await cur.execute("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"); print(await cur.fetchall())
        await cur.execute("SELECT GROUP_CONCAT(id ORDER BY id DESC SEPARATOR '-') FROM acc"); print(await cur.fetchall())
async def main():
    async with aiomysql.create_pool(db="bank", minsize=3, user="u") as pool:
        await setup(pool)
        await asyncio.gather(spend(pool, "A", 0.5), spend(pool, "B", 0.6), plain(pool))
asyncio.run(main())

# expect: A reads 100
# expect: B reads 100
# expect: B (1213, 'Deadlock found when trying to get lock; try restarting transaction')
# expect: A committed 0.91
# expect: plain wrote 0.93
# expect: ('2024/03/05 14:07:09 Tuesday March 5 02PM', 6, 1, 27, 2, 'bank')
# expect: [('id', 'int', 'NO', 'PRI', None, ''), ('n', 'int', 'YES', '', None, '')]
# expect: [('acc',)]
# expect: [('2-1',)]
# schedule: 0.000000 Task-1
# schedule: 0.050000 Task-1
# schedule: 0.100000 Task-1
# schedule: 0.150000 Task-1
# schedule: 0.170000 Task-1
# schedule: 0.190000 Task-1
# schedule: 0.210000 Task-1 Task-2 Task-3 Task-4
# schedule: 0.230000 Task-2 Task-3
# schedule: 0.250000 Task-2 Task-3
# schedule: 0.270000 Task-2 Task-3
# schedule: 0.510000 Task-4
# schedule: 0.530000 Task-4
# schedule: 0.770000 Task-2
# schedule: 0.790000 Task-2
# schedule: 0.870000 Task-3
# schedule: 0.890000 Task-3 Task-4 Task-2
# schedule: 0.910000 Task-2 Task-4
# schedule: 0.930000 Task-4
# schedule: 0.950000 Task-4
# schedule: 0.970000 Task-4
# schedule: 0.990000 Task-4
# schedule: 1.010000 Task-4 Task-1 Task-5 Task-6
