# only: loopscope
# SQLite for asyncio.
import asyncio

import aiosqlite


async def main():
    async with aiosqlite.connect("notes.db") as db:
        await db.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT UNIQUE)")
        await db.executemany("INSERT INTO notes (text) VALUES (?)", [("first",), ("second",)])
        cursor = await db.execute("INSERT INTO notes (text) VALUES (:text)", {"text": "third"})
        print(cursor.lastrowid, cursor.rowcount, db.in_transaction)
        await db.commit()
        async with db.execute("SELECT id, text FROM notes ORDER BY id DESC") as cursor:
            async for row in cursor:
                print(row)
        try:
            await db.execute("INSERT INTO notes (text) VALUES ('first')")
        except aiosqlite.IntegrityError as error:
            print(error)
        await db.execute("DELETE FROM notes")
        await db.rollback()
        print(await db.execute_fetchall("SELECT count(*) FROM notes"))
    async with aiosqlite.connect("notes.db") as db:
        db.row_factory = aiosqlite.Row
        row = await (await db.execute("SELECT * FROM notes")).fetchone()
        print(dict(row), row["text"])


asyncio.run(main())

# expect: 3 1 True
# expect: (3, 'third')
# expect: (2, 'second')
# expect: (1, 'first')
# expect: UNIQUE constraint failed: notes.text
# expect: [(3,)]
# expect: {'id': 1, 'text': 'first'} first
# schedule: 0.000000 Task-1
# schedule: 0.002000 Task-1
# schedule: 0.004000 Task-1
# schedule: 0.006000 Task-1
# schedule: 0.008000 Task-1
# schedule: 0.010000 Task-1
# schedule: 0.012000 Task-1
# schedule: 0.014000 Task-1
# schedule: 0.016000 Task-1
# schedule: 0.018000 Task-1
# schedule: 0.020000 Task-1
# schedule: 0.022000 Task-1
# schedule: 0.024000 Task-1 Task-2 Task-3
