# only: loopscope
# stderr: ignore
# A whole application of aiohttp.web, and a client that sends it every kind of body.
import asyncio, json, io
import aiohttp
from aiohttp import web, FormData, MultipartWriter, ClientTimeout, CookieJar, BasicAuth
routes = web.RouteTableDef()
@routes.get("/")
async def root(request): return web.Response(text="Hello, world")
@routes.get("/greet/{name}")
async def greet(request):
    return web.json_response({"hello": request.match_info["name"], "q": dict(request.query)})
@routes.view("/view")
class View(web.View):
    async def get(self): return web.Response(text="get " + self.request.path)
    async def post(self): return web.json_response(await self.request.json(), status=201)
@routes.post("/upload")
async def upload(request):
    reader = await request.multipart(); out = []
    async for part in reader:
        if part.filename: 
            size = 0
            while chunk := await part.read_chunk(8): size += len(chunk)
            out.append([part.name, part.filename, part.headers[aiohttp.hdrs.CONTENT_TYPE], size])
        else: out.append([part.name, await part.text()])
    return web.json_response(out)
@routes.post("/form")
async def form(request):
    data = await request.post()
    f = data.get("file")
    return web.json_response({"keys": list(data), "name": data.get("name"), "file": [f.filename, f.content_type, f.file.read().decode()] if f else None, "tags": data.getall("tag", [])})
@routes.post("/mixed")
async def mixed(request):
    reader = await request.multipart()
    return web.json_response([(p.headers["Content-Type"], (await p.read()).decode()) async for p in reader])
@routes.post("/stream")
async def stream(request):
    total = 0
    async for line in request.content: total += len(line)
    return web.Response(text=str(total))
@routes.get("/sse")
async def sse(request):
    resp = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
    await resp.prepare(request)
    for i in range(3):
        await resp.write(f"data: {i}\n\n".encode()); await asyncio.sleep(0.1)
    await resp.write_eof(); return resp
@routes.get("/cookie")
async def cookie(request):
    n = int(request.cookies.get("n", 0)) + 1
    r = web.Response(text=str(n)); r.set_cookie("n", str(n), max_age=60, httponly=True); return r
@routes.get("/old")
async def old(request): raise web.HTTPFound("/greet/moved")
@routes.get("/deny")
async def deny(request): raise web.HTTPForbidden(reason="no", text="keep out", headers={"X-A": "1"})
@routes.get("/boom")
async def boom(request): raise ValueError("bug")
@routes.get("/db")
async def db(request): return web.Response(text=request.app[DB] + request["user"])
DB = web.AppKey("DB", str)
@web.middleware
async def auth(request, handler):
    request["user"] = request.headers.get("X-User", "anon")
    try:
        resp = await handler(request)
    except web.HTTPException as ex:
        if ex.status == 404: return web.json_response({"error": ex.reason}, status=404)
        raise
    if not resp.prepared: resp.headers["X-Mid"] = "yes"
    return resp
async def pg(app):
    print("open"); app[DB] = "conn-"
    yield
    print("close")
async def on_startup(app): print("startup")
async def make():
    app = web.Application(middlewares=[auth], client_max_size=2000)
    app.add_routes(routes); app.cleanup_ctx.append(pg); app.on_startup.append(on_startup)
    sub = web.Application(); sub.router.add_get("/ping", lambda r: web.Response(text="pong"), name="ping")
    app.add_subapp("/api/", sub); app.router.add_get("/named/{id:\\d+}", greet2, name="named")
    return app
async def greet2(request): return web.Response(text=str(request.app.router["named"].url_for(id="7").with_query({"a": 1})))
async def main():
    runner = web.AppRunner(await make()); await runner.setup(); site = web.TCPSite(runner, "localhost", 8080); await site.start(); print(site.name)
    async with aiohttp.ClientSession("http://localhost:8080", headers={"X-User": "bob"}, cookie_jar=CookieJar()) as s:
        async def show(method, url, **kw):
            async with s.request(method, url, **kw) as r: print(method, url, r.status, (await r.text())[:200], r.headers.get("X-Mid"))
        await show("GET", "/"); await show("GET", "/greet/ann", params={"a": "1", "b": "x y"}); await show("GET", "/view"); await show("POST", "/view", json={"a": 1}); await show("DELETE", "/view")
        fd = FormData(); fd.add_field("name", "Jo"); fd.add_field("file", io.BytesIO(b"some content here"), filename="a.txt", content_type="text/plain"); fd.add_field("n", "5")
        await show("POST", "/upload", data=fd)
        await show("POST", "/form", data={"name": "x", "file": open("/tmp/f.csv", "rb")}); await show("POST", "/form", data=FormData([("tag", "a"), ("tag", "b"), ("name", "z")])); await show("POST", "/form", data="name=q&tag=1", headers={"Content-Type": "application/x-www-form-urlencoded"})
        with MultipartWriter("mixed") as mp:
            mp.append("hello"); mp.append_json({"a": 1}); mp.append_form([("x", "1")]); p = mp.append(b"\x01\x02", {"Content-Type": "image/gif"}); p.set_content_disposition("attachment", filename="p.gif")
        print(len(mp), mp.boundary is not None); await show("POST", "/mixed", data=mp)
        async def gen():
            for i in range(3): yield b"line\n"; await asyncio.sleep(0.1)
        await show("POST", "/stream", data=gen()); await show("POST", "/stream", data=b"x" * 5000); await show("POST", "/form", data={"name": "x" * 3000})
        async with s.get("/sse") as r:
            async for line in r.content: print(line)
        await show("GET", "/cookie"); await show("GET", "/cookie"); print({c.key: c.value for c in s.cookie_jar})
        async with s.get("/old") as r: print(r.status, r.url, [h.status for h in r.history])
        await show("GET", "/old", allow_redirects=False); await show("GET", "/deny"); await show("GET", "/boom"); await show("GET", "/nope"); await show("POST", "/"); await show("GET", "/db"); await show("GET", "/api/ping"); await show("GET", "/named/5"); await show("GET", "/named/x")
        try:
            async with s.get("/deny", raise_for_status=True): pass
        except aiohttp.ClientResponseError as e: print(type(e).__name__, e.status, e.message, e)
        try: await s.get("/sse", timeout=ClientTimeout(total=0.05))
        except asyncio.TimeoutError as e: print("timeout", type(e).__name__)
        r = await s.get("/greet/x", auth=BasicAuth("u", "p")); print(await r.json(), r.content_type, r.charset, r.request_info.headers.get("Authorization")); r.release()
    await runner.cleanup()
# world: file /tmp/f.csv text "a,b\n"
asyncio.run(main())

# expect: open
# expect: startup
# expect: http://localhost:8080
# expect: GET / 200 Hello, world yes
# expect: GET /greet/ann 200 {"hello": "ann", "q": {"a": "1", "b": "x y"}} yes
# expect: GET /view 200 get /view yes
# expect: POST /view 201 {"a": 1} yes
# expect: DELETE /view 405 405: Method Not Allowed None
# expect: POST /upload 200 [["name", "Jo"], ["file", "a.txt", "text/plain", 17], ["n", "5"]] yes
# expect: POST /form 200 {"keys": ["name", "file"], "name": "x", "file": ["f.csv", "text/csv", "a,b\n"], "tags": []} yes
# expect: POST /form 200 {"keys": ["tag", "tag", "name"], "name": "z", "file": null, "tags": ["a", "b"]} yes
# expect: POST /form 200 {"keys": ["name", "tag"], "name": "q", "file": null, "tags": ["1"]} yes
# expect: 4 True
# expect: POST /mixed 200 [["text/plain; charset=utf-8", "hello"], ["application/json", "{\"a\": 1}"], ["application/x-www-form-urlencoded", "x=1"], ["image/gif", "\u0001\u0002"]] yes
# expect: POST /stream 200 15 yes
# expect: POST /stream 200 5000 yes
# expect: POST /form 413 Maximum request body size 2000 exceeded, actual body size 3005 None
# expect: b'data: 0\n'
# expect: b'\n'
# expect: b'data: 1\n'
# expect: b'\n'
# expect: b'data: 2\n'
# expect: b'\n'
# expect: GET /cookie 200 1 yes
# expect: GET /cookie 200 2 yes
# expect: {'n': '2'}
# expect: 200 http://localhost:8080/greet/moved [302]
# expect: GET /old 302 302: Found None
# expect: GET /deny 403 keep out None
# expect: GET /boom 500 500 Internal Server Error
# expect:
# expect: Server got itself in trouble None
# expect: GET /nope 404 {"error": "Not Found"} None
# expect: POST / 405 405: Method Not Allowed None
# expect: GET /db 200 conn-bob yes
# expect: GET /api/ping 200 pong yes
# expect: GET /named/5 200 /named/7?a=1 yes
# expect: GET /named/x 404 {"error": "Not Found"} None
# expect: ClientResponseError 403 no 403, message='no', url='http://localhost:8080/deny'
# expect: {'hello': 'x', 'q': {}} application/json utf-8 Basic dTpw
# expect: close
# schedule: 0.000000 Task-1 Task-2 Task-2 Task-1 Task-1 Task-1 Task-3 Task-1 Task-4 Task-3 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1
# schedule: 0.100000 Task-1
# schedule: 0.200000 Task-1
# schedule: 0.300000 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1
# schedule: 0.400000 Task-4 Task-1
# schedule: 0.500000 Task-4 Task-1
# schedule: 0.600000 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-1 Task-5 Task-1 Task-6 Task-5 Task-1 Task-6 Task-1 Task-6 Task-1 Task-6 Task-1 Task-6 Task-1 Task-6 Task-1 Task-6 Task-1 Task-6 Task-1 Task-6 Task-1 Task-1 Task-7 Task-1 Task-8 Task-7 Task-1 Task-8 Task-1 Task-8
# schedule: 0.700000 Task-6 Task-1 Task-9 Task-10 Task-10
