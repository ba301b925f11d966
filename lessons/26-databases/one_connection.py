# world: table account(name text, money int) = ("ann", 100), ("bob", 50), ("cid", 7)
# world: database in 300ms
import asyncio
import asyncpg

async def show(connection, name):
    money = await connection.fetchval(
        "SELECT money FROM account WHERE name = $1", name)
    print(f"{name}: {money}")

async def main():
    connection = await asyncpg.connect("postgresql://localhost/bank")
    await asyncio.gather(show(connection, "ann"),
                         show(connection, "bob"))
    await connection.close()

asyncio.run(main())
