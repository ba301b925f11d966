# only: loopscope
# transactions as context managers, windows, information_schema
from __future__ import annotations
import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import AsyncIterator, Optional, Protocol
import asyncpg


@dataclass
class Note:
    id: Optional[int]
    title: str
    body: str = ""


class Repository(Protocol):
    async def get(self, id: int) -> Optional[Note]: ...


class PgNotes:
    def __init__(self, pool: asyncpg.Pool):
        self.pool = pool

    @asynccontextmanager
    async def tx(self) -> AsyncIterator[asyncpg.Connection]:
        async with self.pool.acquire() as c:
            tr = c.transaction(isolation="serializable")
            await tr.start()
            try:
                yield c
            except BaseException:
                await tr.rollback()
                raise
            else:
                await tr.commit()

    async def migrate(self):
        async with self.tx() as c:
            await c.execute("""CREATE TABLE IF NOT EXISTS notes (
                id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY, title TEXT NOT NULL, body TEXT NOT NULL DEFAULT '',
                created TIMESTAMP WITH TIME ZONE DEFAULT (now() AT TIME ZONE 'utc'), UNIQUE (title))""")
            await c.execute("ALTER TABLE notes ADD COLUMN IF NOT EXISTS starred BOOLEAN NOT NULL DEFAULT FALSE")

    async def add(self, note: Note) -> Note:
        async with self.tx() as c:
            note.id = await c.fetchval("INSERT INTO notes (title, body) VALUES ($1, $2) RETURNING id", note.title, note.body)
            return note

    async def get(self, id):
        row = await self.pool.fetchrow("SELECT id, title, body FROM notes WHERE id = $1", id)
        return Note(**row) if row else None

    async def search(self, text, *, limit=10, offset=0):
        rows = await self.pool.fetch("SELECT id, title, body FROM notes WHERE title ILIKE $1 OR body ILIKE $1 ORDER BY id LIMIT $2 OFFSET $3", f"%{text}%", limit, offset)
        return [Note(**dict(r)) for r in rows]

    async def page(self):
        return await self.pool.fetch("SELECT count(*) OVER () AS total, row_number() OVER (ORDER BY title) AS nr, title FROM notes LIMIT 2")


async def main():
    pool = await asyncpg.create_pool(host="localhost", user="u", password="p", database="notes", min_size=1, max_size=3)
    repo = PgNotes(pool)
    await repo.migrate()
    for t in ("Milk", "Eggs", "milkshake"):
        await repo.add(Note(None, t, f"about {t}"))
    try:
        await repo.add(Note(None, "Milk"))
    except asyncpg.exceptions.UniqueViolationError as exc:
        print(type(exc).__name__, exc.as_dict().get("constraint_name"), exc.message, exc.detail)
    print(await repo.search("milk"), await repo.get(99))
    print(await repo.page())
    print(await pool.fetch("SELECT column_name, data_type FROM information_schema.columns WHERE table_name = 'notes' ORDER BY ordinal_position"))
    print(await pool.fetchval("SELECT EXISTS (SELECT 1 FROM notes WHERE title = $1)", "Eggs"))
    print(await pool.fetch("SELECT title, CASE WHEN starred THEN 'yes' ELSE 'no' END AS s FROM notes WHERE title IN ('Eggs', 'Milk') AND created > now() - interval '1 day' ORDER BY lower(title)"))
    print(await pool.fetch("SELECT length(title) AS n, string_agg(title, ', ' ORDER BY title) AS t FROM notes GROUP BY 1 HAVING count(*) >= 1 ORDER BY 1 DESC"))
    print(await pool.fetch("SELECT DISTINCT ON (length(title)) title FROM notes ORDER BY length(title), title"))
    await pool.close()

asyncio.run(main())

# expect: UniqueViolationError notes_title_key duplicate key value violates unique constraint "notes_title_key" Key (title)=(Milk) already exists.
# expect: [Note(id=1, title='Milk', body='about Milk'), Note(id=3, title='milkshake', body='about milkshake')] None
# expect: [<Record total=3 nr=1 title='Eggs'>, <Record total=3 nr=2 title='Milk'>]
# expect: [<Record column_name='id' data_type='integer'>, <Record column_name='title' data_type='text'>, <Record column_name='body' data_type='text'>, <Record column_name='created' data_type='timestamp with time zone'>, <Record column_name='starred' data_type='boolean'>]
# expect: True
# expect: [<Record title='Eggs' s='no'>, <Record title='Milk' s='no'>]
# expect: [<Record n=9 t='milkshake'>, <Record n=4 t='Eggs, Milk'>]
# expect: [<Record title='Eggs'>, <Record title='milkshake'>]
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
# schedule: 0.530000 Task-1 Task-2 Task-3
