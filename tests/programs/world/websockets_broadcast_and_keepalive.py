# only: loopscope
# A counter that all clients share, as the websockets library serves it; handlers by path, broadcasts, closings.
import asyncio
import json

import websockets
from websockets.asyncio.client import connect
from websockets.asyncio.server import broadcast, serve
from websockets.exceptions import ConnectionClosedError, ConnectionClosedOK, InvalidStatus

users, value = set(), 0


async def counter(websocket):
    global value
    if websocket.request.path == "/private":
        await websocket.close(1008, "members only")
        return
    users.add(websocket)
    try:
        broadcast(users, json.dumps({"users": len(users)}))
        await websocket.send(json.dumps({"value": value}))
        async for message in websocket:
            event = json.loads(message)
            value += {"plus": 1, "minus": -1}[event["action"]]
            broadcast(users, json.dumps({"value": value}))
    finally:
        users.remove(websocket)
        broadcast(users, json.dumps({"users": len(users)}))


def guard(connection, request):
    if request.path == "/nowhere":
        return connection.respond(404, "no such room\n")


async def main():
    async with serve(counter, "localhost", 8765, process_request=guard) as server:
        print(server.sockets[0].getsockname()[1])
        async with connect("ws://localhost:8765/") as ann, connect("ws://localhost:8765/") as bob:
            print([await ann.recv() for _ in range(3)], [await bob.recv() for _ in range(2)])
            await bob.send('{"action": "plus"}')
            print(await ann.recv(), await bob.recv())
            await (await ann.ping())
            await bob.close()
            print(await ann.recv(), bob.close_code, bob.state.name)
            try:
                await bob.send("late")
            except ConnectionClosedOK as error:
                print(type(error).__name__, error)
            await ann.send("not json")
            try:
                while True:
                    print(await ann.recv())
            except ConnectionClosedError as error:
                print(type(error).__name__, error.rcvd.code)
        try:
            async with connect("ws://localhost:8765/private") as socket:
                await socket.recv()
        except ConnectionClosedError as error:
            print(error)
        try:
            await connect("ws://localhost:8765/nowhere")
        except InvalidStatus as error:
            print(error, error.response.body)
    try:
        await connect("ws://localhost:8765/")
    except OSError as error:
        print(type(error).__name__)

import logging
logging.disable(logging.CRITICAL)
asyncio.run(main())

# expect: 8765
# expect: ['{"users": 1}', '{"value": 0}', '{"users": 2}'] ['{"users": 2}', '{"value": 0}']
# expect: {"value": 1} {"value": 1}
# expect: {"users": 1} 1000 CLOSED
# expect: ConnectionClosedOK sent 1000 (OK); then received 1000 (OK)
# expect: ConnectionClosedError 1011
# expect: received 1008 (policy violation) members only; then sent 1008 (policy violation) members only
# expect: server rejected WebSocket connection: HTTP 404 b'no such room\n'
# expect: ConnectionRefusedError
# schedule: 0.000000 Task-1 Task-2 Task-2 Task-1 Task-1 Task-1 Task-3 Task-1 Task-4 Task-3 Task-1 Task-4 Task-1 Task-1 Task-5 Task-1 Task-6 Task-5 Task-1 Task-6 Task-1 Task-6 Task-1 Task-1 Task-6 Task-1 Task-4 Task-1 Task-4 Task-1 Task-1 Task-7 Task-1 Task-8 Task-7 Task-1 Task-8 Task-1 Task-8 Task-1 Task-1 Task-9 Task-1 Task-10 Task-9 Task-1 Task-10 Task-1 Task-11 Task-11 Task-1 Task-1 Task-1 Task-12 Task-13 Task-13
