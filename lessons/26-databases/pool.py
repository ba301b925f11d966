# world: table account(name text, money int) = ("ann", 100), ("bob", 50), ("cid", 7)
# world: database in 300ms
import asyncio
import asyncpg

async def show(pool, name):
    async with pool.acquire() as connection:
        money = await connection.fetchval(
            "SELECT money FROM account WHERE name = $1", name)
    print(f"{name}: {money}")

async def main():
    async with asyncpg.create_pool(
        "postgresql://localhost/bank", min_size=2, max_size=2
    ) as pool:
        async with asyncio.TaskGroup() as group:
            for name in ["ann", "bob", "cid"]:
                group.create_task(show(pool, name), name=name)

asyncio.run(main())
