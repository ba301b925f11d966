# only: loopscope
import asyncio
from enum import Enum

import httpx
import uvicorn
from fastapi import BackgroundTasks, FastAPI, HTTPException
from pydantic import BaseModel


class Status(str, Enum):
    running = "running"
    done = "done"


class Job(BaseModel):
    id: int
    status: Status = Status.running
    result: int | None = None


app = FastAPI()
jobs: dict[int, Job] = {}


async def work(job: Job, n: int):
    await asyncio.sleep(2)
    job.result, job.status = sum(range(n)), Status.done


@app.post("/jobs", response_model=Job, status_code=202)
async def create(n: int, background: BackgroundTasks):
    job = Job(id=len(jobs) + 1)
    jobs[job.id] = job
    background.add_task(work, job, n)
    return job


@app.get("/jobs/{number}", response_model=Job, response_model_exclude_none=True)
async def look(number: int):
    if number not in jobs:
        raise HTTPException(404, detail="no such job")
    return jobs[number]


async def main():
    server = uvicorn.Server(uvicorn.Config(app, port=8000, log_level="critical"))
    serving = asyncio.create_task(server.serve(), name="server")
    await asyncio.sleep(0.2)
    async with httpx.AsyncClient(base_url="http://localhost:8000") as client:
        made = await asyncio.gather(*(client.post("/jobs", params={"n": n}) for n in (10, 100)))
        print([(r.status_code, r.json()["id"]) for r in made])
        for _ in range(3):
            await asyncio.sleep(1)
            replies = await asyncio.gather(*(client.get(f"/jobs/{number}") for number in (1, 2, 3)))
            print([r.json() for r in replies])
    server.should_exit = True
    await serving


asyncio.run(main())

# expect: [(202, 1), (202, 2)]
# expect: [{'id': 1, 'status': 'running'}, {'id': 2, 'status': 'running'}, {'detail': 'no such job'}]
# expect: [{'id': 1, 'status': 'done', 'result': 45}, {'id': 2, 'status': 'done', 'result': 4950}, {'detail': 'no such job'}]
# expect: [{'id': 1, 'status': 'done', 'result': 45}, {'id': 2, 'status': 'done', 'result': 4950}, {'detail': 'no such job'}]
# schedule: 0.000000 Task-1 server Task-3 server Task-4 server server
# schedule: 0.100000 server
# schedule: 0.200000 Task-1 server Task-5 Task-6 Task-5 Task-6 Task-7 Task-8 Task-5 Task-6 Task-7 Task-8 Task-5 Task-6 Task-9 Task-10 Task-5 Task-6 Task-1
# schedule: 0.300000 server
# schedule: 0.400000 server
# schedule: 0.500000 server
# schedule: 0.600000 server
# schedule: 0.700000 server
# schedule: 0.800000 server
# schedule: 0.900000 server
# schedule: 1.000000 server
# schedule: 1.100000 server
# schedule: 1.200000 Task-1 server Task-11 Task-12 Task-13 Task-14 Task-15 Task-13 Task-11 Task-12 Task-16 Task-13 Task-16 Task-13 Task-17 Task-13 Task-1
# schedule: 1.300000 server
# schedule: 1.400000 server
# schedule: 1.500000 server
# schedule: 1.600000 server
# schedule: 1.700000 server
# schedule: 1.800000 server
# schedule: 1.900000 server
# schedule: 2.000000 server
# schedule: 2.100000 server
# schedule: 2.200000 Task-9 Task-10 Task-1 server Task-18 Task-19 Task-20 Task-21 Task-22 Task-23 Task-18 Task-19 Task-20 Task-1
# schedule: 2.300000 server
# schedule: 2.400000 server
# schedule: 2.500000 server
# schedule: 2.600000 server
# schedule: 2.700000 server
# schedule: 2.800000 server
# schedule: 2.900000 server
# schedule: 3.000000 server
# schedule: 3.100000 server
# schedule: 3.200000 Task-1 server Task-24 Task-25 Task-26 Task-27 Task-28 Task-29 Task-24 Task-25 Task-26 Task-1
# schedule: 3.300000 server Task-3 server Task-1 Task-30 Task-31 Task-31
