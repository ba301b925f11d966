# only: loopscope
# arrays, JSON, upserts, prepared statements
import asyncio
import json
import uuid
import asyncpg

async def main():
    conn = await asyncpg.connect(user="postgres", password="postgres", database="shop", host="127.0.0.1")
    await conn.set_type_codec("jsonb", encoder=json.dumps, decoder=json.loads, schema="pg_catalog")
    await conn.execute("""CREATE TABLE products (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        name text NOT NULL, tags text[] NOT NULL DEFAULT '{}', attrs jsonb, price double precision, active boolean DEFAULT true)""")
    one = uuid.uuid5(uuid.NAMESPACE_DNS, "pen")
    await conn.execute("INSERT INTO products (id, name, tags, attrs, price) VALUES ($1, $2, $3, $4, $5)",
                       one, "pen", ["office", "blue"], {"colors": ["blue"], "stock": 5}, 1.5)
    await conn.execute("INSERT INTO products (name, tags, attrs, price) VALUES ($1, $2, $3, $4)", "mug", ["kitchen"], {"ml": 300}, 7.25)
    row = await conn.fetchrow("SELECT * FROM products WHERE id = $1", one)
    print(row["id"], row["tags"], row["attrs"]["stock"], row["active"])
    print(await conn.fetchval("SELECT attrs->>'ml' FROM products WHERE name = 'mug'"))
    print(await conn.fetch("SELECT name FROM products WHERE 'blue' = ANY(tags)"))
    print(await conn.fetch("SELECT unnest(tags) AS tag FROM products ORDER BY tag"))
    print(await conn.fetchval("SELECT array_agg(name ORDER BY name) FROM products"))
    print(await conn.fetchval("SELECT json_agg(name) FROM products") is not None)
    print(await conn.fetchval("SELECT round(avg(price)::numeric, 2) FROM products"))
    await conn.execute("""INSERT INTO products (id, name, price) VALUES ($1, 'pen', 2)
        ON CONFLICT (id) DO UPDATE SET price = EXCLUDED.price""", one)
    print(await conn.fetchval("SELECT price FROM products WHERE id = $1", one))
    stmt = await conn.prepare("SELECT 2 ^ $1")
    print(await stmt.fetchval(10))
    print([a.name for a in stmt.get_attributes()], stmt.get_parameters()[0].name)
    async with conn.transaction():
        async for record in conn.cursor("SELECT generate_series(0, 5)"):
            print(record[0], end=" ")
        print()
        cur = await conn.cursor("SELECT name FROM products ORDER BY name")
        print(await cur.fetchrow(), await cur.fetch(5))
    result = await conn.copy_records_to_table("products", records=[(uuid.uuid4(), "cup")], columns=["id", "name"])
    print(result)
    try:
        async with conn.transaction():
            await conn.execute("UPDATE products SET name = 'x'")
            raise RuntimeError("boom")
    except RuntimeError:
        print("rolled back")
    print(await conn.fetchval("SELECT count(*) FROM products WHERE name = 'x'"))
    try:
        await conn.fetch("SELECT $1::int", "five")
    except asyncpg.DataError as e:
        print(e)
    try:
        await conn.fetchrow("SELEC 1")
    except asyncpg.PostgresSyntaxError as e:
        print(e)
    await conn.close()

asyncio.run(main())

# expect: a6c1c798-527c-5b67-945b-3af016ba6ac8 ['office', 'blue'] 5 True
# expect: 300
# expect: [<Record name='pen'>]
# expect: [<Record tag='blue'>, <Record tag='kitchen'>, <Record tag='office'>]
# expect: ['mug', 'pen']
# expect: True
# expect: 4.38
# expect: 2.0
# expect: 1024.0
# expect: ['?column?'] float8
# expect: 0 1 2 3 4 5
# expect: <Record name='mug'> [<Record name='pen'>]
# expect: COPY 1
# expect: rolled back
# expect: 0
# expect: invalid input for query argument $1: 'five' ('str' object cannot be interpreted as an integer)
# expect: syntax error at or near "SELEC"
# schedule: 0.000000 Task-1
# schedule: 0.050000 Task-1
# schedule: 0.070000 Task-1
# schedule: 0.090000 Task-1
# schedule: 0.110000 Task-1
# schedule: 0.130000 Task-1
# schedule: 0.150000 Task-1
# schedule: 0.170000 Task-1
# schedule: 0.190000 Task-1
# schedule: 0.210000 Task-1
# schedule: 0.230000 Task-1
# schedule: 0.250000 Task-1
# schedule: 0.270000 Task-1
# schedule: 0.290000 Task-1
# schedule: 0.310000 Task-1
# schedule: 0.330000 Task-1
# schedule: 0.350000 Task-1
# schedule: 0.370000 Task-1
# schedule: 0.390000 Task-1
# schedule: 0.410000 Task-1
# schedule: 0.430000 Task-1
# schedule: 0.450000 Task-1
# schedule: 0.470000 Task-1
# schedule: 0.490000 Task-1
# schedule: 0.510000 Task-1
# schedule: 0.530000 Task-1
# schedule: 0.550000 Task-1
# schedule: 0.570000 Task-1
# schedule: 0.590000 Task-1 Task-2 Task-3
