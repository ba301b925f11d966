# only: loopscope
import asyncio

import uvicorn
import websockets
from fastapi import FastAPI, WebSocket

app = FastAPI()


@app.websocket("/ws")
async def echo(websocket: WebSocket, token: str):
    await websocket.accept()
    async for text in websocket.iter_text():
        await asyncio.sleep(0.5)
        await websocket.send_text(f"{token}: {text}")
    print("the client has gone")


@app.websocket("/no")
async def refused(websocket: WebSocket):
    await websocket.close()


async def client(token, words):
    async with websockets.connect(f"ws://localhost:8001/ws?token={token}") as ws:
        for word in words:
            await ws.send(word)
            print(await ws.recv())


async def main():
    server = uvicorn.Server(uvicorn.Config(app, port=8001, log_level="warning"))
    serving = asyncio.create_task(server.serve(), name="server")
    while not server.started:
        await asyncio.sleep(0.1)
    await asyncio.gather(client("ann", ["one", "two"]), client("ben", ["three"]))
    try:
        await websockets.connect("ws://localhost:8001/no")
    except websockets.InvalidStatus as error:
        print(error)
    server.should_exit = True
    await serving


asyncio.run(main())

# expect: ann: one
# expect: ben: three
# expect: the client has gone
# expect: ann: two
# expect: the client has gone
# expect: server rejected WebSocket connection: HTTP 403
# schedule: 0.000000 Task-1 server Task-3 server Task-4 server server
# schedule: 0.100000 Task-1 server Task-5 Task-6 Task-5 Task-6 Task-7 Task-8 Task-5 Task-6 Task-7 Task-8 Task-5 Task-6 Task-9 Task-10 Task-5 Task-6 Task-9 Task-10
# schedule: 0.200000 server
# schedule: 0.300000 server
# schedule: 0.400000 server
# schedule: 0.500000 server
# schedule: 0.600000 Task-9 Task-10 server Task-5 Task-6 Task-9 Task-10 Task-6
# schedule: 0.700000 server
# schedule: 0.800000 server
# schedule: 0.900000 server
# schedule: 1.000000 server
# schedule: 1.100000 server Task-9 Task-5 Task-9 Task-5 Task-1 Task-1 Task-11 Task-1 Task-11 Task-1 Task-12 Task-1
# schedule: 1.200000 server Task-3 server Task-1 Task-13 Task-14 Task-14
