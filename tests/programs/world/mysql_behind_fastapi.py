# only: loopscope
# a cursor as a dependency; what the database refuses as a status
import aiomysql
from contextlib import asynccontextmanager
from fastapi import FastAPI, Depends, HTTPException
from fastapi.testclient import TestClient
from pydantic import BaseModel

SCHEMA = """
CREATE TABLE IF NOT EXISTS tasks (
  id INT PRIMARY KEY AUTO_INCREMENT,
  title VARCHAR(100) NOT NULL,
  priority ENUM('low','mid','high') NOT NULL DEFAULT 'low',
  done TINYINT(1) NOT NULL DEFAULT 0,
  price DECIMAL(8,2),
  created_at DATETIME DEFAULT CURRENT_TIMESTAMP,
  updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  UNIQUE KEY uq_title (title), INDEX idx_done (done)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
"""


@asynccontextmanager
async def lifespan(app):
    app.state.pool = await aiomysql.create_pool(host="localhost", user="root", password="x", db="app", minsize=1, maxsize=5, autocommit=True, cursorclass=aiomysql.DictCursor)
    async with app.state.pool.acquire() as conn:
        async with conn.cursor() as cur:
            await cur.execute(SCHEMA)
    yield
    app.state.pool.close()
    await app.state.pool.wait_closed()

app = FastAPI(lifespan=lifespan)

async def get_cursor():
    async with app.state.pool.acquire() as conn:
        async with conn.cursor() as cur:
            yield cur

class TaskIn(BaseModel):
    title: str
    priority: str = "low"
    price: float | None = None

@app.post("/tasks", status_code=201)
async def add(task: TaskIn, cur=Depends(get_cursor)):
    try:
        await cur.execute("INSERT INTO tasks (title, priority, price) VALUES (%s, %s, %s)", (task.title, task.priority, task.price))
    except aiomysql.IntegrityError as e:
        raise HTTPException(409, detail=e.args[1])
    except aiomysql.DataError as e:
        raise HTTPException(422, detail=str(e))
    return {"id": cur.lastrowid}

@app.get("/tasks")
async def ls(done: bool | None = None, cur: aiomysql.Cursor = Depends(get_cursor)):
    sql, args = "SELECT id, title, priority, done, price, DATE_FORMAT(created_at, '%%Y') AS y FROM tasks", ()
    if done is not None:
        sql += " WHERE done = %s"
        args = (done,)
    await cur.execute(sql + " ORDER BY FIELD(priority, 'high', 'mid', 'low'), id DESC", args)
    rows = await cur.fetchall()
    for r in rows: r.pop("y")
    return rows

@app.patch("/tasks/{tid}")
async def done(tid: int, cur=Depends(get_cursor)):
    n = await cur.execute("UPDATE tasks SET done = NOT done WHERE id = %s", tid)
    if not n:
        raise HTTPException(404)
    await cur.execute("SELECT * FROM tasks WHERE id = %s", (tid,))
    row = await cur.fetchone()
    return {"done": row["done"], "c": row["created_at"] is not None}

with TestClient(app) as c:
    for t in ({"title": "a"}, {"title": "b", "priority": "high", "price": 9.5}, {"title": "a"}):
        r = c.post("/tasks", json=t); print(r.status_code, r.json())
    print(c.get("/tasks").json())
    print(c.patch("/tasks/1").json(), c.get("/tasks?done=true").json(), c.patch("/tasks/9").json())

# expect: 201 {'id': 1}
# expect: 201 {'id': 2}
# expect: 409 {'detail': "Duplicate entry 'a' for key 'tasks.uq_title'"}
# expect: [{'id': 2, 'title': 'b', 'priority': 'high', 'done': 0, 'price': 9.5}, {'id': 1, 'title': 'a', 'priority': 'low', 'done': 0, 'price': None}]
# expect: {'done': 1, 'c': True} [{'id': 1, 'title': 'a', 'priority': 'low', 'done': 1, 'price': None}] {'detail': 'Not Found'}
# schedule: 0.000000 Task-1
# schedule: 0.050000 Task-1
# schedule: 0.070000 Task-1 Task-2
# schedule: 0.090000 Task-2 Task-3
# schedule: 0.110000 Task-3 Task-4
# schedule: 0.130000 Task-4 Task-5
# schedule: 0.150000 Task-5 Task-6
# schedule: 0.170000 Task-6
# schedule: 0.190000 Task-6 Task-7
# schedule: 0.210000 Task-7 Task-8
# schedule: 0.230000 Task-8 Task-9
