# only: loopscope
# a client that leaves, one that waits for news
import asyncio
import time
from aiohttp import web, ClientSession, ClientTimeout

async def events(request):
    resp = web.StreamResponse()
    resp.content_type = "text/event-stream"
    resp.headers["X-Accel-Buffering"] = "no"
    await resp.prepare(request)
    try:
        for n in range(100):
            await resp.write(b"event: tick\ndata: %d\n\n" % n)
            await asyncio.sleep(1)
    except (asyncio.CancelledError, ConnectionResetError):
        print("client left")
        raise
    return resp

async def poll(request):
    try:
        msg = await asyncio.wait_for(request.app["inbox"].get(), timeout=float(request.query.get("timeout", "30")))
        return web.json_response({"msg": msg})
    except asyncio.TimeoutError:
        return web.Response(status=web.HTTPNoContent().status)

async def push(request):
    body = await request.text()
    await request.app["inbox"].put(body)
    return web.HTTPAccepted()

async def ticker(app):
    async def loop():
        while True:
            await asyncio.sleep(2)
            app["ticks"] = app.get("ticks", 0) + 1
    app["task"] = asyncio.create_task(loop())
    yield
    app["task"].cancel()
    await asyncio.gather(app["task"], return_exceptions=True)
    print("ticks", app["ticks"])

async def main():
    app = web.Application(logger=None) if False else web.Application()
    app["inbox"] = asyncio.Queue()
    app.cleanup_ctx.append(ticker)
    app.add_routes([web.get("/events", events), web.get("/poll", poll), web.post("/push", push)])
    runner = web.AppRunner(app, handle_signals=True, keepalive_timeout=75, shutdown_timeout=1)
    await runner.setup()
    site = web.TCPSite(runner, "localhost", 8080, shutdown_timeout=1) if False else web.TCPSite(runner, "localhost", 8080)
    await site.start()
    async with ClientSession(timeout=ClientTimeout(total=None, sock_read=5)) as session:
        async with session.get("http://localhost:8080/events") as resp:
            got = 0
            async for line in resp.content:
                if line.startswith(b"data:"):
                    got += 1
                    print(line.decode().strip())
                    if got == 3:
                        break
        waiting = asyncio.create_task(session.get("http://localhost:8080/poll"))
        await asyncio.sleep(1)
        async with session.post("http://localhost:8080/push", data="news") as r:
            print(r.status, r.reason)
        r = await waiting
        print(await r.json())
        async with session.get("http://localhost:8080/poll?timeout=0.5") as r:
            print(r.status)
    await site.stop()
    await runner.cleanup()

asyncio.run(main())

# expect: data: 0
# expect: data: 1
# expect: data: 2
# expect: client left
# expect: 202 Accepted
# expect: {'msg': 'news'}
# expect: 204
# expect: ticks 1
# schedule: 0.000000 Task-1 Task-2 Task-3 Task-3 Task-1 Task-1 Task-1 Task-4 Task-1 Task-5 Task-4 Task-1 Task-5 Task-1
# schedule: 1.000000 Task-5 Task-1
# schedule: 2.000000 Task-2 Task-5 Task-1 Task-6 Task-6 Task-7 Task-6 Task-8 Task-7 Task-6 Task-8 Task-9
# schedule: 3.000000 Task-5 Task-1 Task-1 Task-10 Task-1 Task-11 Task-10 Task-1 Task-11 Task-9 Task-1 Task-8 Task-6 Task-1 Task-8 Task-12
# schedule: 3.500000 Task-8 Task-12 Task-8 Task-1 Task-8 Task-11 Task-1 Task-2 Task-1 Task-13 Task-14 Task-14
