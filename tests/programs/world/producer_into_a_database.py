# only: loopscope
# A producer, a queue, three workers that write what they take into a database.
# world: database in 30ms
import asyncio

import asyncpg


async def produce(queue, count):
    for n in range(count):
        await asyncio.sleep(0.01)
        await queue.put({"sensor": n % 2, "value": n * n})
    for _ in range(3):
        await queue.put(None)


async def store(name, queue, pool):
    stored = 0
    while (reading := await queue.get()) is not None:
        await pool.execute("INSERT INTO readings (sensor, value, worker) VALUES ($1, $2, $3)",
                           reading["sensor"], reading["value"], name)
        stored += 1
    return name, stored


async def main():
    async with asyncpg.create_pool("postgresql://localhost/lab", min_size=3, max_size=3) as pool:
        await pool.execute("CREATE TABLE readings (id serial PRIMARY KEY, sensor int, value int, worker text)")
        queue = asyncio.Queue(maxsize=4)
        results = await asyncio.gather(produce(queue, 9), *(store(f"worker {n}", queue, pool) for n in range(3)))
        print(results)
        for row in await pool.fetch("SELECT sensor, count(*) AS n, max(value) AS most FROM readings GROUP BY sensor "
                                    "ORDER BY sensor"):
            print(dict(row))


asyncio.run(main())

# expect: [None, ('worker 0', 3), ('worker 1', 3), ('worker 2', 3)]
# expect: {'sensor': 0, 'n': 5, 'most': 64}
# expect: {'sensor': 1, 'n': 4, 'most': 49}
# schedule: 0.000000 Task-1
# schedule: 0.030000 Task-1
# schedule: 0.060000 Task-1 Task-2 Task-3 Task-4 Task-5
# schedule: 0.070000 Task-2 Task-3
# schedule: 0.080000 Task-2 Task-4
# schedule: 0.090000 Task-2 Task-5
# schedule: 0.100000 Task-2 Task-3
# schedule: 0.110000 Task-2 Task-4
# schedule: 0.120000 Task-2 Task-5
# schedule: 0.130000 Task-2 Task-3
# schedule: 0.140000 Task-4 Task-2 Task-4
# schedule: 0.150000 Task-5 Task-2 Task-5
# schedule: 0.160000 Task-3
# schedule: 0.170000 Task-4
# schedule: 0.180000 Task-5 Task-1
# schedule: 0.210000 Task-1 Task-6 Task-7
