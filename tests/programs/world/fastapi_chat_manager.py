# only: loopscope
# two test clients in one room
from fastapi import FastAPI, WebSocket, WebSocketDisconnect, Depends, Cookie, Query, WebSocketException, status
from fastapi.responses import HTMLResponse
from fastapi.testclient import TestClient
from typing import Annotated

app = FastAPI()
html = "<!DOCTYPE html><html><body><h1>WebSocket Chat</h1></body></html>"


class ConnectionManager:
    def __init__(self):
        self.active_connections: list[WebSocket] = []

    async def connect(self, websocket: WebSocket):
        await websocket.accept()
        self.active_connections.append(websocket)

    def disconnect(self, websocket: WebSocket):
        self.active_connections.remove(websocket)

    async def send_personal_message(self, message: str, websocket: WebSocket):
        await websocket.send_text(message)

    async def broadcast(self, message: str):
        for connection in self.active_connections:
            await connection.send_text(message)


manager = ConnectionManager()


@app.get("/")
async def get():
    return HTMLResponse(html)


async def get_cookie_or_token(websocket: WebSocket, session: Annotated[str | None, Cookie()] = None, token: Annotated[str | None, Query()] = None):
    if session is None and token is None:
        raise WebSocketException(code=status.WS_1008_POLICY_VIOLATION)
    return session or token


@app.websocket("/items/{item_id}/ws")
async def items(*, websocket: WebSocket, item_id: str, q: int | None = None, cookie_or_token: Annotated[str, Depends(get_cookie_or_token)]):
    await websocket.accept(subprotocol="v1")
    while True:
        data = await websocket.receive_json()
        await websocket.send_json({"cookie": cookie_or_token, "q": q, "item": item_id, "data": data})


@app.websocket("/ws/{client_id}")
async def websocket_endpoint(websocket: WebSocket, client_id: int):
    await manager.connect(websocket)
    try:
        while True:
            data = await websocket.receive_text()
            await manager.send_personal_message(f"You wrote: {data}", websocket)
            await manager.broadcast(f"Client #{client_id} says: {data}")
    except WebSocketDisconnect as e:
        manager.disconnect(websocket)
        await manager.broadcast(f"Client #{client_id} left the chat ({e.code})")


client = TestClient(app)
print(client.get("/").text[:15])
with client.websocket_connect("/ws/1") as one, client.websocket_connect("/ws/2") as two:
    one.send_text("hi")
    print(one.receive_text(), "|", one.receive_text(), "|", two.receive_text())
    two.close()
    print(one.receive_text())
with client.websocket_connect("/items/foo/ws?token=abc&q=3", subprotocols=["v1"]) as ws:
    ws.send_json({"x": [1, 2]})
    print(ws.receive_json(), ws.accepted_subprotocol)
try:
    with client.websocket_connect("/items/foo/ws") as ws:
        pass
except WebSocketDisconnect as e:
    print("refused", e.code)

# expect: <!DOCTYPE html>
# expect: You wrote: hi | Client #1 says: hi | Client #1 says: hi
# expect: Client #2 left the chat (1000)
# expect: {'cookie': 'abc', 'q': 3, 'item': 'foo', 'data': {'x': [1, 2]}} v1
# expect: refused 1008
# schedule: 0.000000 Task-1 Task-2 Task-3 Task-4 Task-5 Task-2 Task-6 Task-7 Task-8 Task-4 Task-9 Task-10 Task-10 Task-2 Task-11 Task-11 Task-12 Task-13 Task-12 Task-14 Task-12 Task-15 Task-15 Task-16 Task-17 Task-18 Task-18
