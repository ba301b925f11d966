# only: loopscope
# Five clients at once: async handlers that wait share the loop, sync ones run in threads, and one that blocks holds all.
# world: client at 0s GET http://127.0.0.1:8000/async times 3 every 0s
# world: client at 2s GET http://127.0.0.1:8000/sync times 3 every 0s
# world: client at 4s GET http://127.0.0.1:8000/blocking times 3 every 0s
# stderr: ignore
import asyncio
import threading
import time

import uvicorn
from fastapi import FastAPI
from fastapi.responses import PlainTextResponse

app = FastAPI()


def now():
    return round(time.monotonic(), 2)


@app.get("/async")
async def waits():
    await asyncio.sleep(1)
    print("async", now(), threading.current_thread() is threading.main_thread())
    return "waited"


@app.get("/sync", response_class=PlainTextResponse)
def in_thread():
    time.sleep(1)
    print("sync", now(), threading.current_thread() is threading.main_thread())
    return "slept in a thread"


@app.get("/blocking")
async def blocks():
    time.sleep(1)
    print("blocking", now())
    return "held everybody"


if __name__ == "__main__":
    uvicorn.run(app)

# expect: async 1.0 True
# expect: INFO:     127.0.0.1:50000 - "GET /async HTTP/1.1" 200 OK
# expect: async 1.0 True
# expect: INFO:     127.0.0.1:50001 - "GET /async HTTP/1.1" 200 OK
# expect: async 1.0 True
# expect: INFO:     127.0.0.1:50002 - "GET /async HTTP/1.1" 200 OK
# expect: sync 3.0 False
# expect: INFO:     127.0.0.1:50003 - "GET /sync HTTP/1.1" 200 OK
# expect: sync 3.0 False
# expect: INFO:     127.0.0.1:50004 - "GET /sync HTTP/1.1" 200 OK
# expect: sync 3.0 False
# expect: INFO:     127.0.0.1:50005 - "GET /sync HTTP/1.1" 200 OK
# expect: blocking 5.0
# expect: INFO:     127.0.0.1:50006 - "GET /blocking HTTP/1.1" 200 OK
# expect: blocking 6.0
# expect: INFO:     127.0.0.1:50007 - "GET /blocking HTTP/1.1" 200 OK
# expect: blocking 7.0
# expect: INFO:     127.0.0.1:50008 - "GET /blocking HTTP/1.1" 200 OK
# schedule: 0.000000 Task-1 Task-2 Task-1 Task-3 Task-4 Task-5
# schedule: 1.000000 Task-3 Task-4 Task-5
# schedule: 2.000000 Task-6 Task-7 Task-8
# schedule: 3.000000 Task-6 Task-7 Task-8
# schedule: 4.000000 Task-9
# schedule: 5.000000 Task-10
# schedule: 6.000000 Task-11
# schedule: 7.000000 Task-1 Task-2 Task-1 Task-12 Task-13
