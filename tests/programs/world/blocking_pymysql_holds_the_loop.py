# only: loopscope
# PyMySQL blocks: while its query is under way the heartbeat stands still.
# world: database in 300ms
import asyncio

import aiomysql
import pymysql


async def heartbeat():
    for _ in range(8):
        await asyncio.sleep(0.1)
        print(f"beat {asyncio.get_running_loop().time():.1f}")


async def main():
    heart = asyncio.create_task(heartbeat())
    await asyncio.sleep(0.15)
    conn = pymysql.connect(host="localhost", user="root", database="app")
    with conn.cursor() as cur:
        cur.execute("SELECT 'blocking'")
        print(cur.fetchone())
    conn.close()
    async with aiomysql.connect(host="localhost", user="root", db="app") as conn:
        async with conn.cursor() as cur:
            await cur.execute("SELECT 'waiting'")
            print(await cur.fetchone())
    await heart


asyncio.run(main())

# expect: beat 0.1
# expect: ('blocking',)
# expect: beat 0.8
# expect: beat 0.8
# expect: beat 0.9
# expect: beat 1.1
# expect: beat 1.2
# expect: beat 1.3
# expect: ('waiting',)
# expect: beat 1.4
# schedule: 0.000000 Task-1 Task-2
# schedule: 0.100000 Task-2
# schedule: 0.150000 Task-1
# schedule: 0.750000 Task-2
# schedule: 0.850000 Task-2
# schedule: 0.950000 Task-2
# schedule: 1.050000 Task-1 Task-2
# schedule: 1.150000 Task-2
# schedule: 1.250000 Task-2
# schedule: 1.350000 Task-1 Task-2 Task-1 Task-3 Task-4
