# only: loopscope
# stderr: ignore
import asyncio

import websockets


async def handler(socket):
    if socket.request.path == "/fail":
        raise RuntimeError("a mistake")
    if socket.request.path == "/bye":
        await socket.close(1001, "going home")
        return
    await socket.wait_closed()
    print("server sees", socket.close_code, repr(socket.close_reason))


async def attempt(path):
    async with websockets.connect(f"ws://localhost:8765{path}") as socket:
        try:
            print(await socket.recv())
        except websockets.ConnectionClosed as error:
            print(type(error).__name__, error, error.code, repr(error.reason), socket.close_code)


def refuse(connection, request):
    if request.path == "/forbidden":
        return connection.respond(403, "no entry\n")


async def main():
    async with websockets.serve(handler, "localhost", 8765, process_request=refuse, subprotocols=["chat"]) as server:
        print(server.is_serving())
        await attempt("/bye")
        await attempt("/fail")
        socket = await websockets.connect("ws://localhost:8765/", subprotocols=["other", "chat"])
        print(socket.subprotocol, socket.state.name, (await socket.ping()).done())
        await socket.close(4000, "enough")
        print(socket.state.name, socket.close_code)
        try:
            await socket.send("late")
        except websockets.ConnectionClosedError as error:
            print(error)
        try:
            await websockets.connect("ws://localhost:8765/forbidden")
        except websockets.InvalidStatus as error:
            print(error)
    for uri in ("ws://localhost:8765/", "http://localhost/"):
        try:
            await websockets.connect(uri)
        except (OSError, websockets.InvalidURI) as error:
            print(type(error).__name__, error)
    async with websockets.connect("wss://echo.example/") as socket:
        await socket.send("is anybody there?")
        print(await socket.recv())


asyncio.run(main())

# expect: True
# expect: ConnectionClosedOK received 1001 (going away) going home; then sent 1001 (going away) going home 1001 'going home' 1001
# expect: ConnectionClosedError received 1011 (internal error); then sent 1011 (internal error) 1011 '' 1011
# expect: chat OPEN False
# expect: server sees 4000 'enough'
# expect: CLOSED 4000
# expect: sent 4000 (private use) enough; then received 4000 (private use) enough
# expect: server rejected WebSocket connection: HTTP 403
# expect: ConnectionRefusedError [Errno 111] Connect call failed ('127.0.0.1', 8765)
# expect: InvalidURI http://localhost/ isn't a valid URI: scheme isn't ws or wss
# expect: is anybody there?
# schedule: 0.000000 Task-1 Task-2 Task-2 Task-1 Task-1 Task-1 Task-3 Task-1 Task-4 Task-3 Task-1 Task-4 Task-1 Task-4 Task-1 Task-1 Task-5 Task-1 Task-6 Task-5 Task-1 Task-6 Task-1 Task-6 Task-1 Task-1 Task-7 Task-1 Task-8 Task-7 Task-1 Task-8 Task-1 Task-8 Task-1 Task-1 Task-9 Task-1 Task-10 Task-9 Task-1 Task-10 Task-1 Task-11 Task-11 Task-1 Task-1 Task-1 Task-1 Task-1 Task-1
# schedule: 0.410000 Task-1
# schedule: 0.820000 Task-1
# schedule: 1.230000 Task-1 Task-12 Task-13 Task-13
