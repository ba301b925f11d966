# only: loopscope
# middlewares, views, errors as JSON, paths with a slash too many
import asyncio
import json
from aiohttp import web, ClientSession

routes = web.RouteTableDef()
TODOS = web.AppKey("todos", dict)


@web.middleware
async def error_middleware(request, handler):
    try:
        response = await handler(request)
        if response.status == 404:
            return web.json_response({"error": "not found"}, status=404)
        return response
    except web.HTTPException as ex:
        if ex.status >= 400:
            return web.json_response({"error": ex.reason}, status=ex.status)
        raise
    except Exception as ex:
        request.app.logger.warning("Unhandled %r", ex)
        return web.json_response({"error": "internal", "detail": str(ex)}, status=500)


@routes.get("/todos")
async def index(request: web.Request) -> web.Response:
    limit = int(request.query.get("limit", 10))
    items = list(request.app[TODOS].values())[:limit]
    return web.json_response(items, headers={"X-Total-Count": str(len(items))})


@routes.post("/todos")
async def create(request):
    try:
        data = await request.json()
    except json.JSONDecodeError:
        raise web.HTTPBadRequest(reason="invalid json")
    if "title" not in data:
        raise web.HTTPUnprocessableEntity(text=json.dumps({"error": "title"}), content_type="application/json")
    todos = request.app[TODOS]
    todo = {"id": len(todos) + 1, "title": data["title"], "done": False}
    todos[todo["id"]] = todo
    return web.json_response(todo, status=web.HTTPCreated.status_code, dumps=json.dumps)


@routes.view("/todos/{id:\\d+}", name="todo")
class TodoView(web.View):
    @property
    def key(self):
        return int(self.request.match_info["id"])

    async def get(self):
        try:
            return web.json_response(self.request.app[TODOS][self.key])
        except KeyError:
            raise web.HTTPNotFound()

    async def delete(self):
        self.request.app[TODOS].pop(self.key, None)
        return web.Response(status=204)


@routes.get("/boom")
async def boom(request):
    raise ZeroDivisionError("no")


@routes.get("/old")
async def old(request):
    location = request.app.router["todo"].url_for(id="1")
    raise web.HTTPFound(location=location)


async def make_app():
    app = web.Application(middlewares=[error_middleware, web.normalize_path_middleware(append_slash=False, remove_slash=True)], client_max_size=1024**2)
    app[TODOS] = {}
    app.add_routes(routes)
    return app


async def main():
    runner = web.AppRunner(await make_app(), access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 8080)
    await site.start()
    print(site.name, runner.addresses)
    async with ClientSession("http://127.0.0.1:8080") as s:
        async with s.post("/todos", json={"title": "write"}) as r:
            print(r.status, await r.json())
        async with s.post("/todos", data=b"{") as r:
            print(r.status, await r.json())
        async with s.post("/todos", json={}) as r:
            print(r.status, await r.text())
        async with s.get("/todos", params={"limit": 5}) as r:
            print(r.headers["X-Total-Count"], await r.json())
        for path in ("/todos/1", "/todos/99", "/nothing", "/boom", "/todos/", "/old"):
            async with s.get(path) as r:
                print(path, r.status, await r.json(), len(r.history))
        async with s.put("/todos") as r:
            print(r.status, r.headers.get("Allow"))
        async with s.delete("/todos/1") as r:
            print(r.status, repr(await r.text()))
    await runner.cleanup()

asyncio.run(main())

# expect: http://127.0.0.1:8080 [('127.0.0.1', 8080)]
# expect: 201 {'id': 1, 'title': 'write', 'done': False}
# expect: 400 {'error': 'invalid json'}
# expect: 422 {"error": "Unprocessable Entity"}
# expect: 1 [{'id': 1, 'title': 'write', 'done': False}]
# expect: /todos/1 200 {'id': 1, 'title': 'write', 'done': False} 0
# expect: /todos/99 404 {'error': 'Not Found'} 0
# expect: /nothing 404 {'error': 'Not Found'} 0
# expect: /boom 500 {'error': 'internal', 'detail': 'no'} 0
# expect: /todos/ 200 [{'id': 1, 'title': 'write', 'done': False}] 1
# expect: /old 200 {'id': 1, 'title': 'write', 'done': False} 1
# expect: 405 None
# expect: 204 ''
# schedule: 0.000000 Task-1 Task-2 Task-1 Task-1 Task-3 Task-1 Task-4 Task-3 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-5 Task-6
