# only: loopscope
# A server in a task, and clients beside it in the same script: what goes over the network between them.
import asyncio

import aiohttp
import httpx
import uvicorn
from fastapi import FastAPI
from fastapi.responses import StreamingResponse

app = FastAPI()


@app.get("/items/{item_id}")
async def item(item_id: int):
    await asyncio.sleep(0.2)
    return {"id": item_id}


@app.post("/echo")
async def echo(body: dict):
    return body


@app.get("/stream")
async def stream():
    async def pieces():
        for n in range(3):
            await asyncio.sleep(0.1)
            yield f"piece {n}"
    return StreamingResponse(pieces())


async def get(session, path):
    async with session.get(f"http://127.0.0.1:8001{path}") as response:
        return response.status, await response.json()


async def main():
    server = uvicorn.Server(uvicorn.Config(app, port=8001, log_level="warning"))
    serving = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.1)
    async with aiohttp.ClientSession() as session:
        print(await asyncio.gather(*(get(session, f"/items/{n}") for n in range(3))))
        print((await get(session, "/items/x"))[0], await get(session, "/nothing"))
        async with session.post("http://127.0.0.1:8001/echo", json={"a": 1}) as response:
            print(response.headers["content-type"], await response.text())
        async with session.get("http://127.0.0.1:8001/stream") as response:
            async for piece in response.content.iter_any():
                print(piece, f"{asyncio.get_running_loop().time():.1f}")
    async with httpx.AsyncClient(base_url="http://127.0.0.1:8001") as client:
        print((await client.get("/items/9")).json())
    server.should_exit = True
    await serving
    print("stopped", f"{asyncio.get_running_loop().time():.1f}")


asyncio.run(main())

# expect: [(200, {'id': 0}), (200, {'id': 1}), (200, {'id': 2})]
# expect: 422 (404, {'detail': 'Not Found'})
# expect: application/json {"a":1}
# expect: b'piece 0' 0.4
# expect: b'piece 1' 0.5
# expect: b'piece 2' 0.6
# expect: {'id': 9}
# expect: stopped 0.9
# schedule: 0.000000 Task-1 Task-2 Task-3 Task-2 Task-4 Task-2 Task-2
# schedule: 0.100000 Task-1 Task-2 Task-5 Task-6 Task-7 Task-8 Task-9 Task-10 Task-5 Task-6 Task-7 Task-8 Task-9 Task-10 Task-5 Task-6 Task-7 Task-11 Task-12 Task-13
# schedule: 0.200000 Task-2
# schedule: 0.300000 Task-11 Task-12 Task-13 Task-2 Task-5 Task-6 Task-7 Task-1 Task-14 Task-1 Task-15 Task-1 Task-16 Task-1 Task-17
# schedule: 0.400000 Task-2 Task-17 Task-1
# schedule: 0.500000 Task-2 Task-17 Task-1
# schedule: 0.600000 Task-2 Task-17 Task-1 Task-18 Task-1 Task-18 Task-1 Task-19
# schedule: 0.700000 Task-2
# schedule: 0.800000 Task-2 Task-19 Task-1
# schedule: 0.900000 Task-2 Task-3 Task-2 Task-1 Task-20 Task-21
