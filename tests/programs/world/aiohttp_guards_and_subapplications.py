# only: loopscope
# rates, passwords, cookies, dates in headers
import asyncio
import random
import aiohttp
from aiohttp import web
from aiohttp.web import Request, Response, json_response
from collections import defaultdict
import time

HITS = defaultdict(list)


@web.middleware
async def rate_limit(request: Request, handler):
    ip = request.remote
    now = time.monotonic()
    HITS[ip] = [t for t in HITS[ip] if now - t < 1]
    if len(HITS[ip]) >= 3:
        raise web.HTTPTooManyRequests(text="slow down", headers={"Retry-After": "1"})
    HITS[ip].append(now)
    return await handler(request)


@web.middleware
async def auth(request, handler):
    if request.path.startswith("/admin"):
        header = request.headers.get("Authorization")
        if not header:
            raise web.HTTPUnauthorized(headers={"WWW-Authenticate": "Basic realm=x"})
        user = aiohttp.BasicAuth.decode(header)
        if user.password != "pw":
            raise web.HTTPForbidden(reason="nope")
        request["user"] = user.login
    return await handler(request)


async def public(request):
    return json_response({"path": request.path, "remote": request.remote, "ua": request.headers["User-Agent"].split("/")[0], "scheme": request.scheme, "secure": request.secure})


async def secret(request):
    resp = Response(text=f"hello {request['user']}")
    resp.set_cookie("sid", "123", max_age=3600, httponly=True, samesite="Lax")
    resp.last_modified = 0
    resp.enable_compression()
    return resp


async def main():
    admin = web.Application()
    admin.router.add_get("/", secret, name="home")
    app = web.Application(middlewares=[rate_limit, auth])
    app.add_subapp("/admin/", admin)
    app.router.add_get("/public", public, allow_head=True)
    app.router.add_static("/static", ".", show_index=False) if False else None
    app.on_response_prepare.append(set_header)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 8181).start()
    base = "http://127.0.0.1:8181"
    async with aiohttp.ClientSession() as s:
        for auth_ in (None, aiohttp.BasicAuth("ann", "no"), aiohttp.BasicAuth("ann", "pw")):
            async with s.get(base + "/admin/", auth=auth_) as r:
                print(r.status, r.reason, (await r.text())[:20], r.headers.get("X-Served"), r.cookies.get("sid"), r.headers.get("Last-Modified"))
        async with s.get(base + "/public") as r:
            print(r.status, r.headers["Retry-After"])
        await asyncio.sleep(1.1)
        async with s.head(base + "/public") as r:
            print(r.status, r.content_length)
        async with s.get(base + "/public") as r:
            print(await r.json())
    await runner.cleanup()


async def set_header(request, response):
    response.headers["X-Served"] = "yes"

asyncio.run(main())

# expect: 401 Unauthorized 401: Unauthorized yes None None
# expect: 403 nope 403: nope yes None None
# expect: 200 OK hello ann yes Set-Cookie: sid=123; HttpOnly; Max-Age=3600; Path=/; SameSite=Lax Thu, 01 Jan 1970 00:00:00 GMT
# expect: 429 1
# expect: 200 93
# expect: {'path': '/public', 'remote': '127.0.0.1', 'ua': 'Python', 'scheme': 'http', 'secure': False}
# schedule: 0.000000 Task-1 Task-2 Task-1 Task-1 Task-3 Task-1 Task-4 Task-3 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1
# schedule: 1.100000 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-5 Task-6
