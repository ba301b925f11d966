# only: loopscope
# codes, process_request, basic_auth
import asyncio
import http
import signal
import websockets
from websockets.asyncio.client import connect
from websockets.asyncio.server import serve, basic_auth
from websockets.http11 import Response
from websockets.datastructures import Headers
from websockets.frames import CloseCode


def health_check(connection, request):
    if request.path == "/healthz":
        return connection.respond(http.HTTPStatus.OK, "OK\n")


async def echo(websocket):
    n = 0
    async for message in websocket:
        n += 1
        await websocket.send(message)
        if n == 2:
            await websocket.close(CloseCode.SERVICE_RESTART if hasattr(CloseCode, "SERVICE_RESTART") else 1012, "restart")


async def main():
    async with serve(echo, "localhost", 8765, process_request=health_check, subprotocols=["chat"]):
        rounds = 0
        async for websocket in connect("ws://localhost:8765", subprotocols=["chat"], additional_headers={"Authorization": "Bearer x"}, user_agent_header=None):
            try:
                for i in range(5):
                    await websocket.send(f"message {i}")
                    print(await websocket.recv(), websocket.subprotocol)
            except websockets.exceptions.ConnectionClosed as e:
                print("closed", e.code if hasattr(e, "code") else None, e.rcvd.code, e.rcvd.reason, e)
                rounds += 1
                if rounds == 2:
                    break
                continue
        try:
            async with connect("ws://localhost:8765/healthz"):
                pass
        except websockets.exceptions.InvalidStatus as e:
            print(e, e.response.status_code, e.response.body)
        try:
            await connect("ws://localhost:9", open_timeout=2)
        except OSError as e:
            print(type(e).__name__)
        try:
            await connect("http://localhost:8765")
        except websockets.InvalidURI as e:
            print(e)
    async with serve(echo, "localhost", 8766, process_request=basic_auth(realm="my dev server", credentials=("hello", "iloveyou"))):
        async with connect("ws://hello:iloveyou@localhost:8766") as ws:
            await ws.send("in")
            print(await ws.recv(decode=False))
        try:
            async with connect("ws://localhost:8766") as ws:
                pass
        except websockets.InvalidStatus as e:
            print(e.response.status_code, e.response.headers["WWW-Authenticate"])

asyncio.run(main())

# expect: message 0 chat
# expect: message 1 chat
# expect: closed 1012 1012 restart received 1012 (service restart) restart; then sent 1012 (service restart) restart
# expect: message 0 chat
# expect: message 1 chat
# expect: closed 1012 1012 restart received 1012 (service restart) restart; then sent 1012 (service restart) restart
# expect: server rejected WebSocket connection: HTTP 200 200 b'OK\n'
# expect: ConnectionRefusedError
# expect: http://localhost:8765 isn't a valid URI: scheme isn't ws or wss
# expect: b'in'
# expect: 401 Basic realm="my dev server", charset="UTF-8"
# schedule: 0.000000 Task-1 Task-2 Task-2 Task-1 Task-1 Task-1 Task-3 Task-1 Task-4 Task-3 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-1 Task-5 Task-1 Task-6 Task-5 Task-1 Task-6 Task-1 Task-6 Task-1 Task-6 Task-1 Task-6 Task-1 Task-7 Task-1 Task-8 Task-1 Task-9 Task-8 Task-1 Task-9 Task-1 Task-1 Task-1 Task-10 Task-10 Task-1 Task-11 Task-11 Task-1 Task-1 Task-1 Task-12 Task-1 Task-13 Task-12 Task-1 Task-13 Task-1 Task-13 Task-1 Task-13 Task-1 Task-1 Task-14 Task-1 Task-15 Task-14 Task-1 Task-15 Task-1 Task-16 Task-16 Task-1 Task-17 Task-18 Task-18
