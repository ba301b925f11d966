# only: loopscope
# A CRUD API: a lifespan that opens a pool, bodies that are checked, and SQL behind it.
# world: table todos (id serial primary key, title text not null, done boolean default false) = (1, 'sleep', false)
# world: database in 20ms
# world: client at 0.1s GET http://127.0.0.1:8000/todos
# world: client at 0.2s POST http://127.0.0.1:8000/todos json {"title": "eat"}
# world: client at 0.3s PUT http://127.0.0.1:8000/todos/1 json {"title": "sleep", "done": true}
# world: client at 0.4s GET http://127.0.0.1:8000/todos?done=true
# world: client at 0.5s DELETE http://127.0.0.1:8000/todos/1
# world: client at 0.6s GET http://127.0.0.1:8000/todos/1
# world: client at 0.7s POST http://127.0.0.1:8000/todos json {"name": "wrong"}
# stderr: ignore
from contextlib import asynccontextmanager

import asyncpg
import uvicorn
from fastapi import Depends, FastAPI, HTTPException, Request
from pydantic import BaseModel


class Todo(BaseModel):
    title: str
    done: bool = False


class StoredTodo(Todo):
    id: int


@asynccontextmanager
async def lifespan(app):
    app.state.pool = await asyncpg.create_pool("postgresql://localhost/todo", min_size=1, max_size=2)
    print("pool is open")
    yield
    await app.state.pool.close()
    print("pool is closed")


app = FastAPI(lifespan=lifespan)


async def connection(request: Request):
    async with request.app.state.pool.acquire() as conn:
        yield conn


@app.get("/todos", response_model=list[StoredTodo])
async def list_todos(done: bool | None = None, conn=Depends(connection)):
    rows = await conn.fetch("SELECT * FROM todos WHERE $1::bool IS NULL OR done = $1 ORDER BY id", done)
    print([dict(row) for row in rows])
    return rows


@app.get("/todos/{todo_id}", response_model=StoredTodo)
async def read_todo(todo_id: int, conn=Depends(connection)):
    row = await conn.fetchrow("SELECT * FROM todos WHERE id = $1", todo_id)
    if row is None:
        raise HTTPException(status_code=404, detail="Todo not found")
    return row


@app.post("/todos", response_model=StoredTodo, status_code=201)
async def create_todo(todo: Todo, conn=Depends(connection)):
    row = await conn.fetchrow("INSERT INTO todos (title, done) VALUES ($1, $2) RETURNING *", todo.title, todo.done)
    print("created", row)
    return row


@app.put("/todos/{todo_id}", response_model=StoredTodo)
async def update_todo(todo_id: int, todo: Todo, conn=Depends(connection)):
    return await conn.fetchrow("UPDATE todos SET title = $2, done = $3 WHERE id = $1 RETURNING *", todo_id, todo.title,
                               todo.done)


@app.delete("/todos/{todo_id}", status_code=204)
async def delete_todo(todo_id: int, conn=Depends(connection)):
    print(await conn.execute("DELETE FROM todos WHERE id = $1", todo_id))


if __name__ == "__main__":
    uvicorn.run(app)

# expect: pool is open
# expect: [{'id': 1, 'title': 'sleep', 'done': False}]
# expect: INFO:     127.0.0.1:50000 - "GET /todos HTTP/1.1" 200 OK
# expect: created <Record id=2 title='eat' done=False>
# expect: INFO:     127.0.0.1:50001 - "POST /todos HTTP/1.1" 201 Created
# expect: INFO:     127.0.0.1:50002 - "PUT /todos/1 HTTP/1.1" 200 OK
# expect: [{'id': 1, 'title': 'sleep', 'done': True}]
# expect: INFO:     127.0.0.1:50003 - "GET /todos?done=true HTTP/1.1" 200 OK
# expect: DELETE 1
# expect: INFO:     127.0.0.1:50004 - "DELETE /todos/1 HTTP/1.1" 204 No Content
# expect: INFO:     127.0.0.1:50005 - "GET /todos/1 HTTP/1.1" 404 Not Found
# expect: INFO:     127.0.0.1:50006 - "POST /todos HTTP/1.1" 422 Unprocessable Entity
# expect: pool is closed
# schedule: 0.000000 Task-1 Task-2
# schedule: 0.020000 Task-2 Task-1
# schedule: 0.100000 Task-3
# schedule: 0.120000 Task-3
# schedule: 0.200000 Task-4
# schedule: 0.220000 Task-4
# schedule: 0.300000 Task-5
# schedule: 0.320000 Task-5
# schedule: 0.400000 Task-6
# schedule: 0.420000 Task-6
# schedule: 0.500000 Task-7
# schedule: 0.520000 Task-7
# schedule: 0.600000 Task-8
# schedule: 0.620000 Task-8
# schedule: 0.700000 Task-9 Task-1 Task-2 Task-1 Task-10 Task-11
