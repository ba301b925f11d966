# only: loopscope
# mounts, middlewares, gzip named, tasks behind the answer
import asyncio
from starlette.applications import Starlette
from starlette.responses import JSONResponse, PlainTextResponse, StreamingResponse
from starlette.routing import Route, Mount, WebSocketRoute
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.testclient import TestClient
from starlette.requests import Request
from starlette.endpoints import HTTPEndpoint
from starlette.background import BackgroundTask, BackgroundTasks
from starlette.exceptions import HTTPException
import contextlib

class Timing(BaseHTTPMiddleware):
    async def dispatch(self, request, call_next):
        response = await call_next(request)
        response.headers["X-Mid"] = "1"
        return response

class Homepage(HTTPEndpoint):
    async def get(self, request):
        return PlainTextResponse(f"Hello {request.query_params.get('name', 'world')} from {request.method}")

async def user(request: Request):
    username = request.path_params["username"]
    if username == "nobody":
        raise HTTPException(status_code=404, detail="no such user")
    return JSONResponse({"user": username, "url": str(request.url_for("user", username="x"))})

async def signup(request):
    data = await request.json()
    async def mail(to):
        await asyncio.sleep(0.1)
        sent.append(to)
    return JSONResponse({"status": "ok"}, background=BackgroundTask(mail, to=data["email"]))

async def ws(websocket):
    await websocket.accept()
    async for text in websocket.iter_text():
        await websocket.send_text(text[::-1])

async def big(request):
    return PlainTextResponse("x" * 5000)

async def not_found(request, exc):
    return JSONResponse({"detail": exc.detail}, status_code=exc.status_code)

sent = []
@contextlib.asynccontextmanager
async def lifespan(app):
    print("up")
    yield
    print("down")

app = Starlette(debug=False, lifespan=lifespan, exception_handlers={404: not_found},
    middleware=[Middleware(GZipMiddleware, minimum_size=1000, compresslevel=6), Middleware(Timing)],
    routes=[Route("/", Homepage), Route("/big", big), Mount("/api", routes=[Route("/users/{username}", user, name="user"), Route("/signup", signup, methods=["POST"])], name=None), WebSocketRoute("/ws", ws)])

with TestClient(app) as client:
    r = client.get("/?name=Bob"); print(r.text, r.headers["x-mid"])
    print(client.get("/api/users/tom").status_code)
    print(client.get("/api/users/nobody").json(), client.post("/").status_code, client.get("/zzz").json())
    print(client.post("/api/signup", json={"email": "a@b"}).json(), sent)
    r = client.get("/big"); print(r.headers.get("content-encoding"), len(r.text), r.headers.get("content-length"), r.headers.get("vary"))
    with client.websocket_connect("/ws") as w:
        w.send_text("abc"); print(w.receive_text())

# expect: up
# expect: Hello Bob from GET 1
# expect: 200
# expect: {'detail': 'no such user'} 405 {'detail': 'Not Found'}
# expect: {'status': 'ok'} ['a@b']
# expect: gzip 5000 None Accept-Encoding
# expect: cba
# expect: down
# schedule: 0.000000 Task-1 Task-2 Task-3 Task-2 Task-4 Task-5 Task-4 Task-6 Task-7 Task-6 Task-8 Task-9 Task-8 Task-10 Task-11 Task-10 Task-12 Task-13 Task-12
# schedule: 0.100000 Task-13 Task-12 Task-14 Task-15 Task-14 Task-16 Task-17 Task-16 Task-18 Task-16 Task-19 Task-19 Task-20
