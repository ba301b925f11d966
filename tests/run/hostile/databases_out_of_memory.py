# SQL that would open, write or load files, and databases that would lie in them.
import asyncio
import sqlite3

import aiosqlite
import asyncpg

for name in ("REAL_FILE", "file:REAL_FILE?mode=ro", "new.db", ":memory:"):
    try:
        connection = sqlite3.connect(name, uri=name.startswith("file:"))
    except sqlite3.Error as error:
        print(name, error)
        continue
    for query in ("ATTACH 'REAL_FILE' AS other", "VACUUM", "VACUUM INTO 'copy.db'", "SELECT load_extension('x.so')",
                  "PRAGMA temp_store_directory = '.'", "PRAGMA temp_store = FILE", "PRAGMA journal_mode = WAL",
                  "CREATE TABLE t AS SELECT randomblob(10), random()", "SELECT * FROM t ORDER BY random()",
                  "SELECT datetime('now', 'localtime'), datetime('now', 'utc')", "SELECT readfile('REAL_FILE')",
                  "SELECT writefile('x', 'y')", "SELECT edit('x')", "SELECT * FROM sqlite_master"):
        try:
            print(query, len(connection.execute(query).fetchall()))
        except sqlite3.Error as error:
            print(query, error)
    connection.commit()
    connection.close()


async def main():
    conn = await asyncpg.connect("postgresql://127.0.0.1:REAL_PORT/app")
    for query in ("COPY t FROM 'REAL_FILE'", "SELECT pg_read_file('REAL_FILE')", "CREATE EXTENSION dblink"):
        try:
            print(await conn.execute(query))
        except asyncpg.PostgresError as error:
            print(type(error).__name__)
    await conn.close()
    async with aiosqlite.connect("REAL_FILE") as db:
        print(await db.execute_fetchall("SELECT * FROM sqlite_master"))


asyncio.run(main())
print("over")
