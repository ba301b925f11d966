# only: loopscope
# A pool of two connections serves five tasks: two at a time, the others wait in line.
# world: table users (id, name) = (1, 'Ann'), (2, 'Ben'), (3, 'Cleo'), (4, 'Dan'), (5, 'Eve')
# world: database in 100ms
import asyncio

import asyncpg


async def show(pool, user_id):
    async with pool.acquire() as connection:
        row = await connection.fetchrow("SELECT id, name FROM users WHERE id = $1", user_id)
    print(f"{asyncio.get_running_loop().time():.1f} s: {row['name']} ({row!r})")


async def main():
    async with asyncpg.create_pool("postgresql://user@localhost/school", min_size=2, max_size=2) as pool:
        await asyncio.gather(*(show(pool, i) for i in range(1, 6)))
        print(pool.get_size(), pool.get_idle_size(), pool.get_max_size())


asyncio.run(main())

# expect: 0.2 s: Ann (<Record id=1 name='Ann'>)
# expect: 0.2 s: Ben (<Record id=2 name='Ben'>)
# expect: 0.3 s: Cleo (<Record id=3 name='Cleo'>)
# expect: 0.3 s: Dan (<Record id=4 name='Dan'>)
# expect: 0.4 s: Eve (<Record id=5 name='Eve'>)
# expect: 2 2 2
# schedule: 0.000000 Task-1
# schedule: 0.100000 Task-1 Task-2 Task-3 Task-4 Task-5 Task-6
# schedule: 0.200000 Task-2 Task-3 Task-4 Task-5
# schedule: 0.300000 Task-4 Task-5 Task-6
# schedule: 0.400000 Task-6 Task-1 Task-7 Task-8
