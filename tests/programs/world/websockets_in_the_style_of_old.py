# only: loopscope
# handlers with a path, names of early versions
import asyncio
import websockets
from websockets.server import WebSocketServerProtocol
from websockets import WebSocketServerProtocol as P2
import logging

logging.basicConfig(level=logging.INFO)

class Server:
    clients = set()

    async def register(self, ws: WebSocketServerProtocol) -> None:
        self.clients.add(ws)
        logging.info(f"{ws.remote_address[0]} connects.")

    async def unregister(self, ws: WebSocketServerProtocol) -> None:
        self.clients.remove(ws)
        logging.info(f"{ws.remote_address[0]} disconnects.")

    async def send_to_clients(self, message: str) -> None:
        if self.clients:
            await asyncio.wait([asyncio.create_task(client.send(message)) for client in self.clients])

    async def ws_handler(self, ws: WebSocketServerProtocol, uri: str) -> None:
        await self.register(ws)
        try:
            await self.distribute(ws)
        finally:
            await self.unregister(ws)

    async def distribute(self, ws):
        async for message in ws:
            await self.send_to_clients(message)


async def hello():
    uri = "ws://localhost:4000"
    async with websockets.connect(uri, ping_interval=None) as websocket:
        await websocket.send("Hello there!")
        greeting = await websocket.recv()
        print(f"<<< {greeting}", websocket.open)

server = Server()
start_server = websockets.serve(server.ws_handler, "localhost", 4000)
loop = asyncio.get_event_loop()
loop.run_until_complete(start_server)
loop.run_until_complete(asyncio.gather(hello(), hello()))

# expect: <<< Hello there! True
# expect: <<< Hello there! True
# schedule: 0.000000 Task-1 Task-2 Task-2 Task-1 Task-1 Task-3 Task-4 Task-3 Task-4 Task-5 Task-6 Task-3 Task-4 Task-7 Task-5 Task-8 Task-6 Task-3 Task-4 Task-7 Task-8 Task-3 Task-4 Task-7 Task-8 Task-9 Task-10 Task-11 Task-12 Task-7 Task-8 Task-4 Task-3 Task-8 Task-7 Task-4 Task-3
