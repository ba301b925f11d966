# only: loopscope
# A server takes so many connections and no more.
# world: database in 20ms, connections 2
import asyncio

import asyncpg


async def main():
    connections = [await asyncpg.connect("postgresql://localhost/app") for _ in range(2)]
    try:
        await asyncpg.connect("postgresql://localhost/app")
    except asyncpg.TooManyConnectionsError as error:
        print(type(error).__name__, error)
    await connections.pop().close()
    connections.append(await asyncpg.connect("postgresql://localhost/app"))
    print(await connections[-1].fetchval("SELECT 'there is room again'"))
    for connection in connections:
        await connection.close()


asyncio.run(main())

# expect: TooManyConnectionsError sorry, too many clients already
# expect: there is room again
# schedule: 0.000000 Task-1
# schedule: 0.020000 Task-1
# schedule: 0.040000 Task-1
# schedule: 0.060000 Task-1
# schedule: 0.080000 Task-1
# schedule: 0.100000 Task-1 Task-2 Task-3
