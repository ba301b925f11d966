# only: loopscope
# Nobody listens: both clients say so.
# world: database refused
import asyncio

import aiomysql
import asyncpg


async def main():
    try:
        await asyncpg.connect("postgresql://localhost/app")
    except OSError as error:
        print(type(error).__name__, error)
    try:
        await aiomysql.connect(host="localhost", user="root", db="app")
    except aiomysql.OperationalError as error:
        print(error)


asyncio.run(main())

# expect: ConnectionRefusedError [Errno 111] Connect call failed ('localhost', 5432)
# expect: (2003, "Can't connect to MySQL server on 'localhost'")
# schedule: 0.000000 Task-1
# schedule: 0.050000 Task-1
# schedule: 0.100000 Task-1 Task-2 Task-3
