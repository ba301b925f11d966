# only: loopscope
import asyncio
import logging
import os
import sys
import aiohttp
from aiohttp import web
from aiohttp.web_log import AccessLogger

async def say(request):
    return web.Response(text=f"{request.path} {dict(request.match_info)} {request.app['name']}")

async def late_header(request, response):
    print("prepare", response.headers.get("Content-Length"), response.headers.get("Content-Type"))
    response.headers["X-Late"] = "1"

async def main():
    os.makedirs("static/sub", exist_ok=True)
    with open("static/a.txt", "w") as f: f.write("hello")
    app, other = web.Application(), web.Application()
    app["name"], other["name"] = "main", "other"
    other.router.add_get("/only/{here}/please", say)
    app.add_domain("*.sub.example", other)
    app.router.add_get("/{name}", say)
    app.router.add_get("/fixed", say)
    app.router.add_get("/users/{x}/{y}", say)
    app.router.add_get("/{a}/{b}/z", say)
    app.router.add_static("/files", "static", name="files", show_index=True)
    app.router.add_static("/closed", "static")
    async def text_body(request): return web.Response(body="as text é")
    async def bad(request):
        r = web.StreamResponse(); await r.prepare(request)
        try: await r.write("text")
        except (AssertionError, TypeError) as e: print(type(e).__name__, e)
        return r
    app.router.add_get("/b/body", text_body); app.router.add_get("/b/bad", bad)
    app.on_response_prepare.append(late_header)
    try: app.router.add_static("/x", "nowhere")
    except ValueError as e: print(e)
    ws = web.WebSocketResponse()
    print(ws.closed, ws.close_code)
    for call in (lambda: ws.send_str("x"), lambda: ws.receive(), lambda: ws.close()):
        try: await call()
        except RuntimeError as e: print(e)
    logger = logging.getLogger("access"); logger.addHandler(logging.StreamHandler(sys.stdout)); logger.setLevel(20)
    runner = web.AppRunner(app, access_log=logger, access_log_format='%a "%r" %s %b %{X-Late}o %{Referer}i %Tf')
    await runner.setup()
    await web.TCPSite(runner, "localhost", 8080).start()
    async with aiohttp.ClientSession("http://localhost:8080") as s:
        for path, headers in (("/fixed", {}), ("/free", {}), ("/users/1/2", {}), ("/users/1/z", {}), ("/q/r/z", {}), ("/files/a.txt", {"If-None-Match": "*"}), ("/files/a.txt", {"Range": "bytes=-2"}), ("/files/a.txt", {"Range": "bytes=9-"}),
                              ("/files/", {}), ("/closed/sub", {}), ("/files/no", {}), ("/only/1/please", {"Host": "api.sub.example"}), ("/b/body", {}), ("/b/bad", {})):
            async with s.get(path, headers=headers) as r:
                print(r.status, (await r.text())[:60].replace("\n", " "), r.headers.get("Content-Range"), r.content_type)
    await runner.cleanup()

asyncio.run(main())

# expect: 'nowhere' does not exist
# expect: False None
# expect: Call .prepare() first
# expect: Call .prepare() first
# expect: Call .prepare() first
# expect: prepare 14 text/plain; charset=utf-8
# expect: 127.0.0.1 "GET /fixed HTTP/1.1" 200 14 1 - 0.000000
# expect: 200 /fixed {} main None text/plain
# expect: prepare 27 text/plain; charset=utf-8
# expect: 127.0.0.1 "GET /free HTTP/1.1" 200 27 1 - 0.000000
# expect: 200 /free {'name': 'free'} main None text/plain
# expect: prepare 36 text/plain; charset=utf-8
# expect: 127.0.0.1 "GET /users/1/2 HTTP/1.1" 200 36 1 - 0.000000
# expect: 200 /users/1/2 {'x': '1', 'y': '2'} main None text/plain
# expect: prepare 36 text/plain; charset=utf-8
# expect: 127.0.0.1 "GET /users/1/z HTTP/1.1" 200 36 1 - 0.000000
# expect: 200 /users/1/z {'x': '1', 'y': 'z'} main None text/plain
# expect: prepare 32 text/plain; charset=utf-8
# expect: 127.0.0.1 "GET /q/r/z HTTP/1.1" 200 32 1 - 0.000000
# expect: 200 /q/r/z {'a': 'q', 'b': 'r'} main None text/plain
# expect: prepare None text/plain
# expect: 127.0.0.1 "GET /files/a.txt HTTP/1.1" 304 0 1 - 0.000000
# expect: 304  None text/plain
# expect: prepare 2 text/plain
# expect: 127.0.0.1 "GET /files/a.txt HTTP/1.1" 206 2 1 - 0.000000
# expect: 206 lo bytes 3-4/5 text/plain
# expect: prepare 0 text/plain
# expect: 127.0.0.1 "GET /files/a.txt HTTP/1.1" 416 0 1 - 0.000000
# expect: 416  bytes */5 text/plain
# expect: prepare 183 text/html; charset=utf-8
# expect: 127.0.0.1 "GET /files/ HTTP/1.1" 200 183 1 - 0.000000
# expect: 200 <html> <head> <title>Index of /</title> </head> <body> <h1>I None text/html
# expect: prepare 14 text/plain; charset=utf-8
# expect: 127.0.0.1 "GET /closed/sub HTTP/1.1" 403 14 1 - 0.000000
# expect: 403 403: Forbidden None text/plain
# expect: prepare 14 text/plain; charset=utf-8
# expect: 127.0.0.1 "GET /files/no HTTP/1.1" 404 14 1 - 0.000000
# expect: 404 404: Not Found None text/plain
# expect: prepare 14 text/plain; charset=utf-8
# expect: 127.0.0.1 "GET /only/1/please HTTP/1.1" 404 14 1 - 0.000000
# expect: 404 404: Not Found None text/plain
# expect: prepare 10 text/plain; charset=utf-8
# expect: 127.0.0.1 "GET /b/body HTTP/1.1" 200 10 1 - 0.000000
# expect: 200 as text é None text/plain
# expect: prepare None application/octet-stream
# expect: AssertionError data argument must be byte-ish (<class 'str'>)
# expect: 127.0.0.1 "GET /b/bad HTTP/1.1" 200 0 1 - 0.000000
# expect: 200  None application/octet-stream
# schedule: 0.000000 Task-1 Task-2 Task-2 Task-1 Task-1 Task-1 Task-3 Task-1 Task-4 Task-3 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-5 Task-6 Task-6
