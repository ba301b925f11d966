# only: loopscope
# Rooms of a chat: a manager of connections, broadcast, who leaves, and a server that pushes by itself.
import asyncio

from fastapi import Depends, FastAPI, Query, WebSocket, WebSocketDisconnect, WebSocketException, status
from fastapi.testclient import TestClient


class Rooms:
    def __init__(self):
        self.rooms: dict[str, list[WebSocket]] = {}

    async def join(self, room, websocket):
        await websocket.accept()
        self.rooms.setdefault(room, []).append(websocket)

    def leave(self, room, websocket):
        self.rooms[room].remove(websocket)

    async def say(self, room, text):
        for websocket in self.rooms.get(room, []):
            await websocket.send_text(text)

rooms = Rooms()
app = FastAPI()


async def name_of(websocket: WebSocket, name: str | None = Query(None)):
    if not name:
        raise WebSocketException(code=status.WS_1008_POLICY_VIOLATION, reason="who are you?")
    return name


@app.websocket("/rooms/{room}")
async def room_socket(websocket: WebSocket, room: str, name: str = Depends(name_of)):
    await rooms.join(room, websocket)
    try:
        while True:
            text = await websocket.receive_text()
            await rooms.say(room, f"{name}: {text}")
    except WebSocketDisconnect as gone:
        rooms.leave(room, websocket)
        await rooms.say(room, f"{name} left ({gone.code})")


@app.websocket("/clock")
async def clock(websocket: WebSocket):
    await websocket.accept()
    for tick in range(3):
        await websocket.send_json({"tick": tick})
        await asyncio.sleep(1)
    await websocket.close(code=1001, reason="enough")


@app.websocket("/bytes")
async def doubled(websocket: WebSocket):
    await websocket.accept(headers=[(b"x-kind", b"bytes")])
    async for data in websocket.iter_bytes():
        await websocket.send_bytes(data * 2)

with TestClient(app) as client:
    with client.websocket_connect("/rooms/tea?name=ann") as ann, client.websocket_connect("/rooms/tea?name=bob") as bob:
        ann.send_text("hello")
        print(ann.receive_text(), "|", bob.receive_text())
        bob.send_text("hi")
        print(ann.receive_text(), "|", bob.receive_text())
        bob.close(4000)
        print(ann.receive_text())
    try:
        with client.websocket_connect("/rooms/tea"):
            pass
    except WebSocketDisconnect as error:
        print(error.code, error.reason)
    with client.websocket_connect("/clock") as session:
        try:
            while True:
                print(session.receive_json())
        except WebSocketDisconnect as error:
            print("closed", error.code, error.reason)
    with client.websocket_connect("/bytes") as session:
        session.send_bytes(b"ab")
        print(session.receive_bytes())

# expect: ann: hello | ann: hello
# expect: bob: hi | bob: hi
# expect: bob left (4000)
# expect: 1008 who are you?
# expect: {'tick': 0}
# expect: {'tick': 1}
# expect: {'tick': 2}
# expect: closed 1001 enough
# expect: b'abab'
# schedule: 0.000000 Task-1 Task-2 Task-3 Task-4 Task-5 Task-2 Task-6 Task-7 Task-4 Task-8 Task-9 Task-4 Task-10 Task-11 Task-11 Task-2 Task-12 Task-12 Task-13 Task-14 Task-15 Task-15 Task-16 Task-17 Task-18 Task-19
# schedule: 1.000000 Task-16 Task-19 Task-20
# schedule: 2.000000 Task-16 Task-20 Task-21
# schedule: 3.000000 Task-16 Task-21 Task-22 Task-22 Task-23 Task-24 Task-23 Task-25 Task-23 Task-26 Task-26 Task-27
