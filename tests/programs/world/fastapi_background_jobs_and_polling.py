# only: loopscope
# A job that a request starts, its state that other requests ask for, a stream of its progress, limits and timeouts.
import asyncio
import uuid
from typing import Annotated

from fastapi import BackgroundTasks, FastAPI, HTTPException, Path, Request, Response
from fastapi.responses import StreamingResponse
from fastapi.testclient import TestClient
from pydantic import BaseModel

app, jobs, log = FastAPI(), {}, []
limit = asyncio.Semaphore(2)


class Job(BaseModel):
    id: uuid.UUID
    done: int = 0
    total: int
    state: str = "waiting"


async def work(job: Job):
    async with limit:
        job.state = "running"
        for _ in range(job.total):
            await asyncio.sleep(1)
            job.done += 1
        job.state = "done"


@app.post("/jobs", status_code=202)
async def start(total: int, response: Response, background: BackgroundTasks) -> Job:
    job = Job(id=uuid.UUID(int=len(jobs) + 1), total=total)
    jobs[job.id] = job
    job_task = asyncio.create_task(work(job))
    background.add_task(log.append, f"started {job.id.int}")
    response.headers["Location"] = f"/jobs/{job.id}"
    app.state.tasks = [*getattr(app.state, "tasks", []), job_task]
    return job


@app.get("/jobs/{id}")
async def state(id: Annotated[uuid.UUID, Path()]) -> Job:
    if id not in jobs:
        raise HTTPException(404, "no such job")
    return jobs[id]


@app.get("/jobs/{id}/events")
async def events(id: uuid.UUID):
    async def lines():
        job = jobs[id]
        while job.state != "done":
            yield f"event: progress\ndata: {job.done}/{job.total}\n\n"
            await asyncio.sleep(1)
        yield "event: end\ndata: done\n\n"
    return StreamingResponse(lines(), media_type="text/event-stream")


@app.get("/slow")
async def slow():
    try:
        async with asyncio.timeout(0.5):
            await asyncio.sleep(5)
    except TimeoutError:
        raise HTTPException(504, "took too long")


@app.middleware("http")
async def timed(request: Request, call_next):
    before = asyncio.get_running_loop().time()
    response = await call_next(request)
    response.headers["x-took"] = f"{asyncio.get_running_loop().time() - before:.1f}"
    return response

with TestClient(app) as client:
    first = client.post("/jobs?total=3")
    print(first.status_code, first.headers["location"], first.json(), log)
    print(client.get(first.headers["location"]).json()["state"])
    print(client.get(first.headers["location"] + "/events").text.split("\n\n"))
    print(client.get(first.headers["location"]).json())
    print(client.get("/jobs/nonsense").json()["detail"][0]["type"], client.get(f"/jobs/{uuid.UUID(int=9)}").json())
    reply = client.get("/slow")
    print(reply.status_code, reply.json(), reply.headers["x-took"])

# expect: 202 /jobs/00000000-0000-0000-0000-000000000001 {'id': '00000000-0000-0000-0000-000000000001', 'done': 0, 'total': 3, 'state': 'waiting'} ['started 1']
# expect: running
# expect: ['event: progress\ndata: 0/3', 'event: progress\ndata: 1/3', 'event: progress\ndata: 2/3', 'event: end\ndata: done', '']
# expect: {'id': '00000000-0000-0000-0000-000000000001', 'done': 3, 'total': 3, 'state': 'done'}
# expect: uuid_parsing {'detail': 'no such job'}
# expect: 504 {'detail': 'took too long'} 0.5
# schedule: 0.000000 Task-1 Task-2 Task-3 Task-4 Task-2 Task-3 Task-2 Task-5 Task-6 Task-5 Task-7 Task-8 Task-7
# schedule: 1.000000 Task-4 Task-8 Task-7
# schedule: 2.000000 Task-4 Task-8 Task-7
# schedule: 3.000000 Task-4 Task-8 Task-7 Task-9 Task-10 Task-9 Task-11 Task-12 Task-11 Task-13 Task-14 Task-13 Task-15 Task-16
# schedule: 3.500000 Task-16 Task-15 Task-17
