# world: table account(name text, money int) = ("ann", 100), ("bob", 50), ("cid", 7)
# world: database in 300ms
import asyncio
import aiomysql

async def rich(pool, least):
    async with pool.acquire() as connection:
        async with connection.cursor() as cursor:
            await cursor.execute(
                "SELECT name FROM account WHERE money >= %s", (least,))
            rows = await cursor.fetchall()
    print(f"{least} or more: {rows}")

async def main():
    async with aiomysql.create_pool(
        host="localhost", user="me", db="bank", maxsize=2
    ) as pool:
        await asyncio.gather(rich(pool, 50), rich(pool, 100))

asyncio.run(main())
