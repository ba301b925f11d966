# world: client "ann" at 0.1s GET http://localhost:8000/slow/1
# world: client "bob" at 0.2s GET http://localhost:8000/plain/2
# world: client "cid" at 0.3s GET http://localhost:8000/slow/3
import asyncio
import time
import uvicorn
from fastapi import FastAPI

app = FastAPI()

@app.get("/slow/{number}")
async def slow(number: int):
    asyncio.current_task().set_name(f"slow-{number}")
    print(f"slow {number}: begin")
    await asyncio.sleep(1.0)
    print(f"slow {number}: end")
    return {"double": 2 * number}

@app.get("/plain/{number}")
def plain(number: int):
    print(f"plain {number}: begin")
    time.sleep(1.0)
    print(f"plain {number}: end")
    return {"double": 2 * number}

uvicorn.run(app, log_level="warning")
