# only: loopscope
# Parameters are converted by their annotations; what cannot be is answered with 422.
# world: client at 0.1s GET http://127.0.0.1:8000/
# world: client at 0.2s GET http://127.0.0.1:8000/items/3?q=ink&short=yes
# world: client at 0.3s GET http://127.0.0.1:8000/items/pen
# world: client at 0.4s GET http://127.0.0.1:8000/items/
# world: client at 0.5s GET http://127.0.0.1:8000/search?tag=a&tag=b&limit=500
# world: client at 0.6s GET http://127.0.0.1:8000/search?tag=a&tag=b&limit=5
# world: client at 0.7s GET http://127.0.0.1:8000/models/alexnet
# world: client at 0.8s GET http://127.0.0.1:8000/models/other
# world: client at 0.9s GET http://127.0.0.1:8000/files/home/ann/a.txt
# world: client at 1s GET http://127.0.0.1:8000/nowhere
# world: client at 1.1s POST http://127.0.0.1:8000/
# stderr: ignore
from enum import Enum
from typing import Annotated

import uvicorn
from fastapi import FastAPI, Query

app = FastAPI()


class ModelName(str, Enum):
    alexnet = "alexnet"
    resnet = "resnet"


@app.get("/")
async def root():
    return {"message": "Hello World"}


@app.get("/items/{item_id}")
async def read_item(item_id: int, q: str | None = None, short: bool = False):
    print("item", repr(item_id), repr(q), short)
    return {"item_id": item_id, "q": q}


@app.get("/search")
async def search(tag: Annotated[list[str], Query()], limit: Annotated[int, Query(ge=1, le=100)] = 10):
    print("search", tag, limit)
    return {"tags": tag}


@app.get("/models/{name}")
async def model(name: ModelName):
    print("model", repr(name))
    return {"name": name}


@app.get("/files/{file_path:path}")
async def file(file_path: str):
    print("file", file_path)
    return file_path


if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=8000)

# expect: INFO:     127.0.0.1:50000 - "GET / HTTP/1.1" 200 OK
# expect: item 3 'ink' True
# expect: INFO:     127.0.0.1:50001 - "GET /items/3?q=ink&short=yes HTTP/1.1" 200 OK
# expect: INFO:     127.0.0.1:50002 - "GET /items/pen HTTP/1.1" 422 Unprocessable Entity
# expect: INFO:     127.0.0.1:50003 - "GET /items/ HTTP/1.1" 404 Not Found
# expect: INFO:     127.0.0.1:50004 - "GET /search?tag=a&tag=b&limit=500 HTTP/1.1" 422 Unprocessable Entity
# expect: search ['a', 'b'] 5
# expect: INFO:     127.0.0.1:50005 - "GET /search?tag=a&tag=b&limit=5 HTTP/1.1" 200 OK
# expect: model <ModelName.alexnet: 'alexnet'>
# expect: INFO:     127.0.0.1:50006 - "GET /models/alexnet HTTP/1.1" 200 OK
# expect: INFO:     127.0.0.1:50007 - "GET /models/other HTTP/1.1" 422 Unprocessable Entity
# expect: file home/ann/a.txt
# expect: INFO:     127.0.0.1:50008 - "GET /files/home/ann/a.txt HTTP/1.1" 200 OK
# expect: INFO:     127.0.0.1:50009 - "GET /nowhere HTTP/1.1" 404 Not Found
# expect: INFO:     127.0.0.1:50010 - "POST / HTTP/1.1" 405 Method Not Allowed
# schedule: 0.000000 Task-1 Task-2 Task-1
# schedule: 0.100000 Task-3
# schedule: 0.200000 Task-4
# schedule: 0.300000 Task-5
# schedule: 0.400000 Task-6
# schedule: 0.500000 Task-7
# schedule: 0.600000 Task-8
# schedule: 0.700000 Task-9
# schedule: 0.800000 Task-10
# schedule: 0.900000 Task-11
# schedule: 1.000000 Task-12
# schedule: 1.100000 Task-13 Task-1 Task-2 Task-1 Task-14 Task-15
