# only: loopscope
# A pool that lives as long as the application, transactions per request, and the errors that become responses.
# world: table notes (id, title, stars) = (1, 'first', 3)
# world: database in 10ms
from contextlib import asynccontextmanager
from typing import Annotated

import asyncpg
from fastapi import Depends, FastAPI, HTTPException, Request, status
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field


class NoteIn(BaseModel):
    title: str = Field(min_length=1, max_length=20)
    stars: int = Field(0, ge=0, le=5)


class Note(NoteIn):
    id: int


@asynccontextmanager
async def lifespan(app):
    app.state.pool = await asyncpg.create_pool("postgresql://app@db/notes", min_size=1, max_size=3)
    async with app.state.pool.acquire() as connection:
        await connection.execute("CREATE UNIQUE INDEX IF NOT EXISTS one_title ON notes (title)")
    yield
    await app.state.pool.close()


async def connection(request: Request):
    async with request.app.state.pool.acquire() as con:
        async with con.transaction():
            yield con

Con = Annotated[asyncpg.Connection, Depends(connection)]
app = FastAPI(lifespan=lifespan)


@app.exception_handler(asyncpg.UniqueViolationError)
async def taken(request, exc):
    from fastapi.responses import JSONResponse
    return JSONResponse({"detail": "taken"}, status_code=status.HTTP_409_CONFLICT)


@app.get("/notes")
async def all_notes(con: Con, least: int = 0) -> list[Note]:
    return await con.fetch("SELECT id, title, stars FROM notes WHERE stars >= $1 ORDER BY id", least)


@app.post("/notes", status_code=201, response_model=Note)
async def add(note: NoteIn, con: Con):
    return await con.fetchrow("INSERT INTO notes (title, stars) VALUES ($1, $2) RETURNING *", note.title, note.stars)


@app.get("/notes/{number}")
async def one(number: int, con: Con) -> Note:
    row = await con.fetchrow("SELECT * FROM notes WHERE id = $1", number)
    if row is None:
        raise HTTPException(404, f"note {number} is not there")
    return row


@app.delete("/notes/{number}", status_code=204)
async def remove(number: int, con: Con):
    if await con.execute("DELETE FROM notes WHERE id = $1", number) == "DELETE 0":
        raise HTTPException(404)


@app.post("/notes/{number}/move")
async def move(number: int, to: int, con: Con):
    await con.execute("UPDATE notes SET stars = stars - 1 WHERE id = $1", number)
    if not await con.fetchval("SELECT count(*) FROM notes WHERE id = $1", to):
        raise HTTPException(400, "nowhere")  # what was changed is rolled back
    await con.execute("UPDATE notes SET stars = stars + 1 WHERE id = $1", to)

with TestClient(app) as client:
    def show(reply):
        print(reply.status_code, reply.text)
    show(client.get("/notes"))
    show(client.post("/notes", json={"title": "second", "stars": 5}))
    show(client.post("/notes", json={"title": "second"}))
    show(client.post("/notes", json={"title": "", "stars": 9}))
    show(client.get("/notes?least=4"))
    show(client.get("/notes/2"))
    show(client.get("/notes/7"))
    show(client.post("/notes/2/move?to=9"))
    show(client.post("/notes/2/move?to=1"))
    show(client.get("/notes"))
    show(client.delete("/notes/2"))
    show(client.delete("/notes/2"))

# expect: 200 [{"title":"first","stars":3,"id":1}]
# expect: 201 {"title":"second","stars":5,"id":2}
# expect: 409 {"detail":"taken"}
# expect: 422 {"detail":[{"type":"string_too_short","loc":["body","title"],"msg":"String should have at least 1 character","input":"","ctx":{"min_length":1}},{"type":"less_than_equal","loc":["body","stars"],"msg":"Input should be less than or equal to 5","input":9,"ctx":{"le":5}}]}
# expect: 200 [{"title":"second","stars":5,"id":2}]
# expect: 200 {"title":"second","stars":5,"id":2}
# expect: 404 {"detail":"note 7 is not there"}
# expect: 400 {"detail":"nowhere"}
# expect: 200 null
# expect: 200 [{"title":"first","stars":4,"id":1},{"title":"second","stars":4,"id":2}]
# expect: 204
# expect: 404 {"detail":"Not Found"}
# schedule: 0.000000 Task-1
# schedule: 0.010000 Task-1
# schedule: 0.020000 Task-1 Task-2
# schedule: 0.030000 Task-2
# schedule: 0.040000 Task-2
# schedule: 0.050000 Task-2 Task-3
# schedule: 0.060000 Task-3
# schedule: 0.070000 Task-3
# schedule: 0.080000 Task-3 Task-4
# schedule: 0.090000 Task-4
# schedule: 0.100000 Task-4
# schedule: 0.110000 Task-4 Task-5
# schedule: 0.120000 Task-5
# schedule: 0.130000 Task-5 Task-6
# schedule: 0.140000 Task-6
# schedule: 0.150000 Task-6
# schedule: 0.160000 Task-6 Task-7
# schedule: 0.170000 Task-7
# schedule: 0.180000 Task-7
# schedule: 0.190000 Task-7 Task-8
# schedule: 0.200000 Task-8
# schedule: 0.210000 Task-8
# schedule: 0.220000 Task-8 Task-9
# schedule: 0.230000 Task-9
# schedule: 0.240000 Task-9
# schedule: 0.250000 Task-9
# schedule: 0.260000 Task-9 Task-10
# schedule: 0.270000 Task-10
# schedule: 0.280000 Task-10
# schedule: 0.290000 Task-10
# schedule: 0.300000 Task-10
# schedule: 0.310000 Task-10 Task-11
# schedule: 0.320000 Task-11
# schedule: 0.330000 Task-11
# schedule: 0.340000 Task-11 Task-12
# schedule: 0.350000 Task-12
# schedule: 0.360000 Task-12
# schedule: 0.370000 Task-12 Task-13
# schedule: 0.380000 Task-13
# schedule: 0.390000 Task-13
# schedule: 0.400000 Task-13 Task-14
