# only: loopscope
# messages that come with the handshake, codes of its own
import asyncio
import json
import random
import time
import aiohttp
from aiohttp import web, WSMsgType


class Gateway:
    def __init__(self, session):
        self.session, self.seq, self.acks = session, None, 0

    async def heartbeat(self, ws, interval):
        try:
            while not ws.closed:
                await asyncio.sleep(interval)
                await ws.send_json({"op": 1, "d": self.seq})
        except (asyncio.CancelledError, ConnectionResetError):
            pass

    async def run(self, url):
        async with self.session.ws_connect(url, autoclose=True, autoping=True, receive_timeout=30, max_msg_size=0, timeout=aiohttp.ClientWSTimeout(ws_close=5)) as ws:
            hello = await ws.receive_json(timeout=5)
            beat = asyncio.create_task(self.heartbeat(ws, hello["d"]["heartbeat_interval"] / 1000))
            try:
                while True:
                    msg = await ws.receive()
                    if msg.type is WSMsgType.TEXT:
                        data = json.loads(msg.data)
                        if data["op"] == 11:
                            self.acks += 1
                        elif data["op"] == 0:
                            self.seq = data["s"]
                            print("event", data["t"], data["s"])
                    elif msg.type in (WSMsgType.CLOSE, WSMsgType.CLOSING, WSMsgType.CLOSED):
                        print("closed", ws.close_code, msg.extra)
                        break
            finally:
                beat.cancel()


async def endpoint(request):
    ws = web.WebSocketResponse(protocols=("v10",))
    await ws.prepare(request)
    await ws.send_json({"op": 10, "d": {"heartbeat_interval": 1000}})
    async def events():
        for s in range(1, 4):
            await asyncio.sleep(0.9)
            await ws.send_json({"op": 0, "t": "MESSAGE_CREATE", "s": s})
        await ws.close(code=4000, message=b"reconnect")
    task = asyncio.create_task(events())
    async for msg in ws:
        if msg.json()["op"] == 1:
            await ws.send_str(json.dumps({"op": 11}))
    await task
    return ws


async def main():
    app = web.Application()
    app.add_routes([web.get("/gw", endpoint)])
    runner = web.AppRunner(app); await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 7000); await site.start()
    async with aiohttp.ClientSession() as session:
        gw = Gateway(session)
        await gw.run("ws://127.0.0.1:7000/gw")
        print("acks", gw.acks)
        try:
            await session.ws_connect("ws://127.0.0.1:7000/none")
        except aiohttp.WSServerHandshakeError as e:
            print(e.status, e.message)
    await runner.cleanup()

asyncio.run(main())

# expect: event MESSAGE_CREATE 1
# expect: event MESSAGE_CREATE 2
# expect: event MESSAGE_CREATE 3
# expect: closed 4000 reconnect
# expect: acks 2
# expect: 404 Invalid response status
# schedule: 0.000000 Task-1 Task-2 Task-1 Task-1 Task-3 Task-1 Task-4 Task-3 Task-1 Task-4 websocket reader Task-6 Task-1 Task-7 Task-1 Task-8 Task-9
# schedule: 0.900000 Task-6 Task-9 Task-1 Task-10
# schedule: 1.000000 Task-8 websocket reader Task-4 Task-10 Task-1 Task-11
# schedule: 1.800000 Task-6 Task-11 Task-1 Task-12
# schedule: 2.000000 Task-8 websocket reader Task-4 Task-12 Task-1 Task-13
# schedule: 2.700000 Task-6 Task-4 Task-6 Task-13 Task-1 Task-14 Task-1 Task-8 websocket reader Task-15 Task-1 Task-6 websocket reader Task-4 Task-16 Task-15 Task-1 Task-16 Task-1 Task-16 Task-1 Task-17 Task-18
