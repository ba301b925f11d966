# only: loopscope
# stderr: last
# world: client at 0.5s GET http://localhost:8080/
# world: client at 1s GET http://localhost:8080/hello/Ann?greeting=Hi
# world: client at 1.2s POST http://localhost:8080/items json {"name": "lamp", "price": 3}
# world: client at 1.4s GET http://localhost:8080/missing
# world: client at 1.5s DELETE http://localhost:8080/
# world: client at 1.6s GET http://localhost:8080/crash
# world: client at 1.8s PUT http://localhost:8080/form header "Content-Type: application/x-www-form-urlencoded" text a=1&b=2
import asyncio

from aiohttp import web

routes = web.RouteTableDef()


@routes.get("/")
async def index(request):
    return web.Response(text="Hello")


@routes.get("/hello/{name}", name="hello")
async def hello(request):
    await asyncio.sleep(0.3)
    greeting = request.query.get("greeting", "Hello")
    return web.json_response({"text": f"{greeting} {request.match_info['name']}"})


@routes.post("/items")
async def items(request):
    request.app["items"].append(await request.json())
    raise web.HTTPCreated(text="made", headers={"X-Count": str(len(request.app["items"]))})


@routes.get("/crash")
async def crash(request):
    raise LookupError("a mistake")


@routes.put("/form")
async def form(request):
    fields = await request.post()
    return web.json_response({"fields": list(fields.items()), "type": request.content_type})


@web.middleware
async def log(request, handler):
    start = asyncio.get_running_loop().time()
    status = "?"
    try:
        response = await handler(request)
        status = response.status
        return response
    except web.HTTPException as error:
        status = f"{error.status} {error.reason}"
        raise
    finally:
        took = asyncio.get_running_loop().time() - start
        print(f"{start:.1f} {request.method} {request.path_qs} -> {status} in {took:.1f} s")


async def started(app):
    app["items"] = []
    print("started", app.router["hello"].url_for(name="Ben"))


async def database(app):
    print("open database")
    yield
    print("close database", app["items"])


app = web.Application(middlewares=[log])
app.add_routes(routes)
app.on_startup.append(started)
app.cleanup_ctx.append(database)
web.run_app(app)
print("end")

# expect: open database
# expect: started /hello/Ben
# expect: ======== Running on http://0.0.0.0:8080 ========
# expect: (Press CTRL+C to quit)
# expect: 0.5 GET / -> 200 in 0.0 s
# expect: 1.2 POST /items -> 201 Created in 0.0 s
# expect: 1.0 GET /hello/Ann?greeting=Hi -> 200 in 0.3 s
# expect: 1.4 GET /missing -> 404 Not Found in 0.0 s
# expect: 1.5 DELETE / -> 405 Method Not Allowed in 0.0 s
# expect: 1.6 GET /crash -> ? in 0.0 s
# expect: 1.8 PUT /form -> 200 in 0.0 s
# expect: close database [{'name': 'lamp', 'price': 3}]
# expect: end
# schedule: 0.000000 Task-1 Task-2 Task-2 Task-1 Task-1
# schedule: 0.500000 Task-3 Task-4 Task-3 Task-4
# schedule: 1.000000 Task-5 Task-6 Task-5 Task-6
# schedule: 1.200000 Task-7 Task-8 Task-7 Task-8
# schedule: 1.300000 Task-6
# schedule: 1.400000 Task-9 Task-10 Task-9 Task-10
# schedule: 1.500000 Task-11 Task-12 Task-11 Task-12
# schedule: 1.600000 Task-13 Task-14 Task-13 Task-14
# schedule: 1.800000 Task-15 Task-16 Task-15 Task-16 Task-1 Task-17
