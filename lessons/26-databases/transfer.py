# world: table account(name text, money int) = ("ann", 100), ("bob", 50)
# world: database in 300ms
import asyncio
import asyncpg

CHANGE = "UPDATE account SET money = money + $2 WHERE name = $1"

async def transfer(connection, amount):
    async with connection.transaction():
        await connection.execute(CHANGE, "ann", -amount)
        if amount > 60:
            raise ValueError("too much for one day")
        await connection.execute(CHANGE, "bob", amount)

async def main():
    connection = await asyncpg.connect("postgresql://localhost/bank")
    for amount in [20, 70]:
        try:
            await transfer(connection, amount)
        except ValueError as error:
            print(f"not done: {error}")
        rows = await connection.fetch("SELECT * FROM account")
        print([tuple(row) for row in rows])
    await connection.close()

asyncio.run(main())
