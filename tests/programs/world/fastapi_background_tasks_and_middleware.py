# only: loopscope
# Background tasks begin when the response is sent; middleware stands around handlers.
# world: client at 0s POST http://127.0.0.1:8000/mail/ann
# world: client at 0.1s GET http://127.0.0.1:8000/quick
# stderr: ignore
import asyncio
import time

import uvicorn
from fastapi import BackgroundTasks, FastAPI, Request

app = FastAPI()
begun = time.perf_counter()


def log(text):
    print(f"{time.perf_counter() - begun:.2f} {text}")


async def send_mail(to):
    await asyncio.sleep(0.5)
    log(f"mail to {to} sent")


def write_log(to):
    time.sleep(0.2)
    log(f"log of {to} written")


@app.middleware("http")
async def timing(request: Request, call_next):
    started = time.perf_counter()
    response = await call_next(request)
    response.headers["X-Process-Time"] = f"{time.perf_counter() - started:.2f}"
    log(f"{request.method} {request.url.path} took {response.headers['x-process-time']}")
    return response


@app.post("/mail/{to}")
async def mail(to: str, tasks: BackgroundTasks):
    tasks.add_task(send_mail, to)
    tasks.add_task(write_log, to)
    log("handler is done")
    return {"message": "will be sent"}


@app.get("/quick")
async def quick():
    return "quick"


@app.on_event("startup")
async def startup():
    log("startup")


@app.on_event("shutdown")
def shutdown():
    log("shutdown")


if __name__ == "__main__":
    uvicorn.run("fastapi_background_tasks_and_middleware:app")

# expect: 0.00 startup
# expect: 0.00 handler is done
# expect: 0.00 POST /mail/ann took 0.00
# expect: INFO:     127.0.0.1:50000 - "POST /mail/ann HTTP/1.1" 200 OK
# expect: 0.10 GET /quick took 0.00
# expect: INFO:     127.0.0.1:50001 - "GET /quick HTTP/1.1" 200 OK
# expect: 0.50 mail to ann sent
# expect: 0.70 log of ann written
# expect: 0.70 shutdown
# schedule: 0.000000 Task-1 Task-2 Task-1 Task-3 Task-4 Task-3
# schedule: 0.100000 Task-5 Task-6 Task-5
# schedule: 0.500000 Task-4
# schedule: 0.700000 Task-4 Task-3 Task-1 Task-2 Task-1 Task-7 Task-8
