# only: loopscope
# close() in one task while another receives
import asyncio
import aiohttp
from aiohttp import web, WSMsgType, WSCloseCode
import weakref

websockets_key = web.AppKey("websockets", weakref.WeakSet)


async def websocket_handler(request):
    ws = web.WebSocketResponse(heartbeat=30, autoping=True, max_msg_size=4 * 1024 * 1024)
    ready = ws.can_prepare(request)
    if not ready.ok:
        return web.Response(text="use a websocket")
    await ws.prepare(request)
    name = request.rel_url.query.get("name", "anon")
    await ws.send_json({"action": "connect", "name": name})
    for other in request.app[websockets_key]:
        await other.send_json({"action": "join", "name": name})
    request.app[websockets_key].add(ws)
    try:
        async for msg in ws:
            if msg.type == aiohttp.WSMsgType.TEXT:
                if msg.data == "close":
                    await ws.close(code=WSCloseCode.OK, message=b"bye")
                else:
                    for other in set(request.app[websockets_key]):
                        if other is not ws:
                            await other.send_json({"action": "sent", "name": name, "text": msg.data})
            elif msg.type == WSMsgType.BINARY:
                await ws.send_bytes(msg.data[::-1])
            elif msg.type == WSMsgType.ERROR:
                print("ws connection closed with exception %s" % ws.exception())
    finally:
        request.app[websockets_key].discard(ws)
    print("websocket connection closed", name)
    return ws


async def on_shutdown(app):
    for ws in set(app[websockets_key]):
        await ws.close(code=WSCloseCode.GOING_AWAY, message="Server shutdown")


async def client(name, say, leave):
    async with aiohttp.ClientSession() as session:
        async with session.ws_connect(f"http://localhost:8080/ws?name={name}", heartbeat=10, compress=15) as ws:
            print(name, await ws.receive_json())
            await asyncio.sleep(0.1)
            for s in say:
                await ws.send_str(s)
            if leave:
                await ws.send_str("close")
            async for msg in ws:
                if msg.type == aiohttp.WSMsgType.TEXT:
                    print(name, "<", msg.json())
                elif msg.type in (aiohttp.WSMsgType.CLOSED, aiohttp.WSMsgType.ERROR):
                    break
            print(name, "closed", ws.closed, ws.close_code)


async def main():
    app = web.Application()
    app[websockets_key] = weakref.WeakSet()
    app.router.add_get("/ws", websocket_handler)
    app.on_shutdown.append(on_shutdown)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "localhost", 8080).start()
    a = asyncio.create_task(client("ann", ["hi all"], False))
    b = asyncio.create_task(client("bob", ["hello"], True))
    await b
    async with aiohttp.ClientSession() as s, s.get("http://localhost:8080/ws") as r:
        print(await r.text())
    await runner.cleanup()
    await a

asyncio.run(main())

# expect: ann {'action': 'connect', 'name': 'ann'}
# expect: bob {'action': 'connect', 'name': 'bob'}
# expect: ann < {'action': 'join', 'name': 'bob'}
# expect: bob < {'action': 'sent', 'name': 'ann', 'text': 'hi all'}
# expect: bob closed True 1000
# expect: ann < {'action': 'sent', 'name': 'bob', 'text': 'hello'}
# expect: websocket connection closed bob
# expect: use a websocket
# expect: websocket connection closed ann
# expect: ann closed True 1001
# schedule: 0.000000 Task-1 Task-2 Task-2 Task-1 Task-1 Task-3 Task-4 Task-3 Task-4 Task-5 Task-6 Task-3 Task-4 Task-7 Task-5 Task-8 Task-6 Task-3 Task-4 Task-7 Task-8 websocket reader websocket reader Task-3 Task-4
# schedule: 0.100000 Task-3 Task-4 websocket reader websocket reader Task-7 Task-8 Task-4 Task-3 Task-1 websocket reader Task-8 websocket reader Task-1 Task-11 Task-1 Task-12 Task-11 Task-1 Task-12 Task-1 Task-7 Task-1 Task-3 websocket reader Task-12 Task-1 Task-13 Task-14 Task-14
