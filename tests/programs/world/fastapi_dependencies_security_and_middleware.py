# only: loopscope
# Dependencies that yield, response models, routers, security, sessions, CORS, sub-applications and WebSockets, by TestClient.
import asyncio, time, logging
from contextlib import asynccontextmanager
from typing import Annotated, Any
from fastapi import APIRouter, BackgroundTasks, Depends, FastAPI, Header, HTTPException, Request, Response, Security, WebSocket, WebSocketDisconnect, WebSocketException, status, Cookie, Query
from fastapi.encoders import jsonable_encoder
from fastapi.exceptions import RequestValidationError
from fastapi.exception_handlers import http_exception_handler, request_validation_exception_handler
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, StreamingResponse, FileResponse, ORJSONResponse
from fastapi.security import OAuth2PasswordBearer, OAuth2PasswordRequestForm, SecurityScopes, HTTPBasic, HTTPBasicCredentials, HTTPBearer, HTTPAuthorizationCredentials, APIKeyHeader
from fastapi.testclient import TestClient
from starlette.exceptions import HTTPException as StarletteHTTPException
from starlette.middleware.sessions import SessionMiddleware
from pydantic import BaseModel, EmailStr
log = []
@asynccontextmanager
async def lifespan(app: FastAPI):
    log.append("startup"); app.state.pool = "POOL"
    yield {"client": "state-client"}
    log.append("shutdown")
app = FastAPI(lifespan=lifespan, title="My API", version="2.0", dependencies=[])
app.add_middleware(CORSMiddleware, allow_origins=["http://localhost:3000"], allow_credentials=True, allow_methods=["*"], allow_headers=["*"])
app.add_middleware(SessionMiddleware, secret_key="secret")
@app.middleware("http")
async def measured(request: Request, call_next):
    start_time = time.perf_counter()
    response = await call_next(request)
    response.headers["X-Seconds"] = str(round(time.perf_counter() - start_time, 3))
    return response
class SoldOut(Exception):
    def __init__(self, name: str): self.name = name
@app.exception_handler(SoldOut)
async def sold_out(request: Request, exc: SoldOut):
    return JSONResponse(status_code=418, content={"message": f"{exc.name} is sold out"})
@app.exception_handler(RequestValidationError)
async def validation_exception_handler(request, exc):
    if "plain" in request.url.path:
        message = "Not like this:"
        for error in exc.errors():
            message += f"\n- {error['loc']}: {error['msg']}"
        return PlainTextResponse(message, status_code=400)
    return await request_validation_exception_handler(request, exc)
@app.get("/plain/{item_id}")
async def plain(item_id: int): return item_id
@app.get("/books/{name}")
async def book(name: str):
    if name == "gone": raise SoldOut(name=name)
    return {"found": name}
class BaseUser(BaseModel):
    username: str
    email: str
    full_name: str | None = None
class UserIn(BaseUser):
    password: str
class UserOut(BaseModel):
    username: str
    email: str
@app.post("/user/")
async def create_user(user: UserIn) -> BaseUser: return user
@app.post("/user2/", response_model=UserOut)
async def create_user2(user: UserIn) -> Any: return user
@app.get("/items/{item_id}", response_model=BaseUser, response_model_exclude_unset=True)
async def ex(item_id: str): return {"username": "a", "email": "b"}
@app.get("/inc", response_model=BaseUser, response_model_include={"username"})
async def inc(): return UserIn(username="a", email="b", password="c")
@app.get("/lst", response_model=list[UserOut])
async def lst(): return [{"username": "a", "email": "b", "x": 1}]
@app.get("/bad", response_model=UserOut)
async def bad(): return {"username": "a"}
async def paging(q: str | None = None, skip: int = 0, limit: int = 100):
    return {"q": q, "skip": skip, "limit": limit}
Paging = Annotated[dict, Depends(paging)]
class Search:
    def __init__(self, q: str | None = None, skip: int = 0): self.q, self.skip = q, skip
@app.get("/dep")
async def dep(page: Paging, c2: Annotated[Search, Depends()]): return {**page, "skip2": c2.skip}
class Checker:
    def __init__(self, fixed): self.fixed = fixed
    def __call__(self, q: str = ""): return self.fixed in q
@app.get("/checker")
async def chk(ok: Annotated[bool, Depends(Checker("spy"))]): return {"ok": ok}
async def get_db():
    log.append("db open")
    try:
        yield "db"
    except HTTPException as e:
        log.append("db saw " + str(e.detail)); raise
    finally:
        log.append("db close")
def sync_dep(db: Annotated[str, Depends(get_db)]):
    log.append("sync open"); yield db + "!"; log.append("sync close")
@app.get("/yield")
async def y(d: Annotated[str, Depends(sync_dep)], db: Annotated[str, Depends(get_db)], bt: BackgroundTasks, fail: bool = False):
    bt.add_task(log.append, "background")
    log.append("endpoint")
    if fail: raise HTTPException(400, "nope")
    return d + db
async def check_staff(x_token: Annotated[str, Header()]):
    if x_token != "staff": raise HTTPException(status_code=400, detail="not one of us")
router = APIRouter(prefix="/admin", tags=["admin"], dependencies=[Depends(check_staff)], responses={418: {"description": "I'm a teapot"}})
@router.get("/", summary="Admin root")
async def admin():
    """Does it.

    - **really**
    """
    return "admin"
@router.get("/users/{uid}", name="user_detail", deprecated=True)
async def adm_user(uid: int, request: Request): return str(request.url_for("user_detail", uid=uid))
app.include_router(router, prefix="/v1")
@app.get("/cookie")
async def cookie(response: Response, n: Annotated[int, Cookie()] = 0):
    response.set_cookie(key="n", value=str(n + 1), httponly=True, max_age=10); response.headers["X-Shelf"] = "7"; response.status_code = 202
    return n
@app.get("/session")
async def sess(request: Request):
    request.session["count"] = request.session.get("count", 0) + 1
    return request.session
@app.get("/state")
async def state(request: Request): return [request.app.state.pool, request.state.client, request.client.host, request.method, str(request.url), request.headers["host"], dict(request.query_params)]
@app.get("/html", response_class=HTMLResponse)
async def html(): return "<h1>hi</h1>"
@app.get("/redir")
async def redir(): return RedirectResponse("/html")
@app.get("/fast", response_class=RedirectResponse, status_code=302)
async def fast(): return "/html"
@app.get("/stream")
async def stream():
    async def gen():
        for i in range(3): yield f"chunk {i}\n"; await asyncio.sleep(1)
    return StreamingResponse(gen(), media_type="text/event-stream")
@app.delete("/del", status_code=204)
async def delete(): return None
@app.get("/orj", response_class=ORJSONResponse)
async def orj(): return [{"item_id": "Foo"}]
@app.get("/boom")
async def boom(): 1/0
oauth2_scheme = OAuth2PasswordBearer(tokenUrl="token", scopes={"me": "Your name", "items": "Your orders"})
async def current_user(security_scopes: SecurityScopes, token: Annotated[str, Depends(oauth2_scheme)]):
    if "items" in security_scopes.scopes and token != "all":
        raise HTTPException(401, "Not yours", {"WWW-Authenticate": f'Bearer scope="{security_scopes.scope_str}"'})
    return {"token": token, "scopes": security_scopes.scopes}
@app.post("/token")
async def tok(form: Annotated[OAuth2PasswordRequestForm, Depends()]):
    if form.password != "secret": raise HTTPException(status_code=400, detail="Wrong name or word")
    return {"access_token": form.username, "token_type": "bearer", "scopes": form.scopes}
@app.get("/me")
async def me(u: Annotated[dict, Security(current_user, scopes=["me"])]): return u
@app.get("/me/items")
async def mi(u: Annotated[dict, Security(current_user, scopes=["items"])]): return u
@app.get("/basic")
async def basic(c: Annotated[HTTPBasicCredentials, Depends(HTTPBasic())]): return c
@app.get("/bearer")
async def bearer(c: Annotated[HTTPAuthorizationCredentials, Depends(HTTPBearer())]): return c
@app.get("/key")
async def key(k: str = Depends(APIKeyHeader(name="X-Key"))): return k
@app.websocket("/ws/{cid}")
async def ws(websocket: WebSocket, cid: int, token: Annotated[str | None, Query()] = None):
    if token == "bad": raise WebSocketException(code=status.WS_1008_POLICY_VIOLATION)
    await websocket.accept()
    try:
        while True:
            data = await websocket.receive_text()
            await websocket.send_json({"cid": cid, "got": data})
    except WebSocketDisconnect as e:
        log.append(f"ws left {e.code}")
sub = FastAPI()
@sub.get("/hi")
def hi(request: Request): return {"root": request.scope.get("root_path"), "path": request.url.path}
app.mount("/subapi", sub)
def show(r, *names):
    print(r.status_code, r.text[:400], {n: r.headers.get(n) for n in names} or "")
with TestClient(app) as client:
    print(log)
    show(client.get("/plain/x")); show(client.get("/books/gone"), "x-seconds"); show(client.get("/books/a"))
    u = {"username": "u", "email": "e", "password": "p"}
    show(client.post("/user/", json=u)); show(client.post("/user2/", json=u)); show(client.get("/items/a")); show(client.get("/inc")); show(client.get("/lst"))
    try: client.get("/bad")
    except Exception as e: print(type(e).__name__, e)
    show(client.get("/dep?q=a&skip=2")); show(client.get("/checker?q=the+spy"))
    log.clear(); show(client.get("/yield")); print(log); log.clear(); show(client.get("/yield?fail=1")); print(log)
    show(client.get("/v1/admin/")); show(client.get("/v1/admin/", headers={"X-Token": "no"})); show(client.get("/v1/admin/", headers={"X-Token": "staff"})); show(client.get("/v1/admin/users/5", headers={"X-Token": "staff"}))
    show(client.get("/cookie"), "set-cookie", "x-shelf"); show(client.get("/cookie")); show(client.get("/session")); show(client.get("/session"))
    show(client.get("/state?a=1")); show(client.get("/html"), "content-type"); show(client.get("/redir", follow_redirects=False), "location"); r = client.get("/redir"); show(r); print(r.history, r.url); show(client.get("/fast", follow_redirects=False), "location")
    show(client.get("/stream"), "content-type"); show(client.delete("/del"), "content-length"); show(client.get("/orj"))
    with client.stream("GET", "/stream") as r:
        for line in r.iter_lines(): print(line)
    try: client.get("/boom")
    except ZeroDivisionError as e: print("raised", e)
    show(client.post("/token", data={"username": "bob", "password": "x"})); show(client.post("/token", data={"username": "bob", "password": "secret", "scope": "me items"}))
    show(client.get("/me"), "www-authenticate"); show(client.get("/me", headers={"Authorization": "Bearer t"})); show(client.get("/me/items", headers={"Authorization": "Bearer t"}), "www-authenticate"); show(client.get("/me/items", headers={"Authorization": "Bearer all"}))
    show(client.get("/basic"), "www-authenticate"); show(client.get("/basic", auth=("a", "b"))); show(client.get("/bearer")); show(client.get("/bearer", headers={"Authorization": "Bearer q"})); show(client.get("/key")); show(client.get("/key", headers={"X-Key": "k"}))
    with client.websocket_connect("/ws/5") as w:
        w.send_text("hello"); print(w.receive_json())
    for url in ("/ws/5?token=bad", "/ws/x", "/nows"):
        try:
            with client.websocket_connect(url) as w: w.receive_text()
        except WebSocketDisconnect as e: print(url, e.code, e.reason[:60] if e.reason else e.reason)
    show(client.get("/subapi/hi"))
    show(client.options("/books/a", headers={"Origin": "http://localhost:3000", "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "X-A"}), "access-control-allow-origin", "access-control-allow-methods", "access-control-allow-headers", "vary")
    show(client.get("/books/a", headers={"Origin": "http://localhost:3000"}), "access-control-allow-origin", "access-control-allow-credentials", "vary"); show(client.get("/books/a", headers={"Origin": "http://evil"}), "access-control-allow-origin")
    app.dependency_overrides[paging] = lambda: {"q": "over"}
    show(client.get("/dep")); app.dependency_overrides = {}
    api = client.get("/openapi.json").json()
    print(api["info"], api["paths"]["/v1/admin/"], api["components"]["securitySchemes"], api["paths"]["/me/items"]["get"]["security"])
print(log[-2:])
c2 = TestClient(app, raise_server_exceptions=False); show(c2.get("/boom"))
print(jsonable_encoder({"a": {1, 2}, "t": UserOut(username="x", email="y")}))

# expect: ['startup']
# expect: 400 Not like this:
# expect: - ('path', 'item_id'): Input should be a valid integer, unable to parse string as an integer
# expect: 418 {"message":"gone is sold out"} {'x-seconds': '0.0'}
# expect: 200 {"found":"a"}
# expect: 200 {"username":"u","email":"e","full_name":null}
# expect: 200 {"username":"u","email":"e"}
# expect: 200 {"username":"a","email":"b"}
# expect: 200 {"username":"a"}
# expect: 200 [{"username":"a","email":"b"}]
# expect: ResponseValidationError 1 validation error:
# expect:   {'type': 'missing', 'loc': ('response', 'email'), 'msg': 'Field required', 'input': {'username': 'a'}}
# expect: 200 {"q":"a","skip":2,"limit":100,"skip2":2}
# expect: 200 {"ok":true}
# expect: 200 "db!db"
# expect: ['db open', 'sync open', 'endpoint', 'background', 'sync close', 'db close']
# expect: 400 {"detail":"nope"}
# expect: ['db open', 'sync open', 'endpoint', 'db saw nope', 'db close']
# expect: 422 {"detail":[{"type":"missing","loc":["header","x-token"],"msg":"Field required","input":null}]}
# expect: 400 {"detail":"not one of us"}
# expect: 200 "admin"
# expect: 200 "http://testserver/v1/admin/users/5"
# expect: 202 0 {'set-cookie': 'n=1; HttpOnly; Max-Age=10; Path=/; SameSite=lax', 'x-shelf': '7'}
# expect: 202 1
# expect: 200 {"count":1}
# expect: 200 {"count":2}
# expect: 200 ["POOL","state-client","testclient","GET","http://testserver/state?a=1","testserver",{"a":"1"}]
# expect: 200 <h1>hi</h1> {'content-type': 'text/html; charset=utf-8'}
# expect: 307  {'location': '/html'}
# expect: 200 <h1>hi</h1>
# expect: [<Response [307 Temporary Redirect]>] http://testserver/html
# expect: 302  {'location': '/html'}
# expect: 200 chunk 0
# expect: chunk 1
# expect: chunk 2
# expect:  {'content-type': 'text/event-stream; charset=utf-8'}
# expect: 204  {'content-length': None}
# expect: 200 [{"item_id":"Foo"}]
# expect: chunk 0
# expect: chunk 1
# expect: chunk 2
# expect: raised division by zero
# expect: 400 {"detail":"Wrong name or word"}
# expect: 200 {"access_token":"bob","token_type":"bearer","scopes":["me","items"]}
# expect: 401 {"detail":"Not authenticated"} {'www-authenticate': 'Bearer'}
# expect: 200 {"token":"t","scopes":["me"]}
# expect: 401 {"detail":"Not yours"} {'www-authenticate': 'Bearer scope="items"'}
# expect: 200 {"token":"all","scopes":["items"]}
# expect: 401 {"detail":"Not authenticated"} {'www-authenticate': 'Basic'}
# expect: 200 {"username":"a","password":"b"}
# expect: 401 {"detail":"Not authenticated"}
# expect: 200 {"scheme":"Bearer","credentials":"q"}
# expect: 401 {"detail":"Not authenticated"}
# expect: 200 "k"
# expect: {'cid': 5, 'got': 'hello'}
# expect: /ws/5?token=bad 1008
# expect: /ws/x 1008 [{'type': 'int_parsing', 'loc': ['path', 'cid'], 'msg': 'Inp
# expect: /nows 1000
# expect: 200 {"root":"/subapi","path":"/subapi/hi"}
# expect: 200 OK {'access-control-allow-origin': 'http://localhost:3000', 'access-control-allow-methods': 'DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT', 'access-control-allow-headers': 'X-A', 'vary': 'Origin'}
# expect: 200 {"found":"a"} {'access-control-allow-origin': 'http://localhost:3000', 'access-control-allow-credentials': 'true', 'vary': 'Origin'}
# expect: 200 {"found":"a"} {'access-control-allow-origin': None}
# expect: 200 {"q":"over","skip2":0}
# expect: {'title': 'My API', 'version': '2.0'} {'get': {'tags': ['admin'], 'summary': 'Admin root', 'description': 'Does it.\n\n- **really**', 'operationId': 'admin_v1_admin__get', 'parameters': [{'name': 'x-token', 'in': 'header', 'required': True, 'schema': {'type': 'string', 'title': 'X-Token'}}], 'responses': {'200': {'description': 'Successful Response', 'content': {'application/json': {'schema': {}}}}, '418': {'description': "I'm a teapot"}, '422': {'description': 'Validation Error', 'content': {'application/json': {'schema': {'$ref': '#/components/schemas/HTTPValidationError'}}}}}}} {'OAuth2PasswordBearer': {'type': 'oauth2', 'flows': {'password': {'scopes': {'me': 'Your name', 'items': 'Your orders'}, 'tokenUrl': 'token'}}}, 'HTTPBasic': {'type': 'http', 'scheme': 'basic'}, 'HTTPBearer': {'type': 'http', 'scheme': 'bearer'}, 'APIKeyHeader': {'type': 'apiKey', 'in': 'header', 'name': 'X-Key'}} [{'OAuth2PasswordBearer': ['items']}]
# expect: ['ws left 1000', 'shutdown']
# expect: 500 Internal Server Error
# expect: {'a': [1, 2], 't': {'username': 'x', 'email': 'y'}}
# schedule: 0.000000 Task-1 Task-2 Task-3 Task-2 Task-4 Task-5 Task-4 Task-6 Task-7 Task-6 Task-8 Task-9 Task-8 Task-10 Task-11 Task-10 Task-12 Task-13 Task-12 Task-14 Task-15 Task-14 Task-16 Task-17 Task-16 Task-18 Task-19 Task-18 Task-20 Task-21 Task-21 Task-20 Task-22 Task-23 Task-23 Task-22 Task-24 Task-25 Task-25 Task-24 Task-25 Task-25 Task-24 Task-26 Task-27 Task-27 Task-27 Task-26 Task-28 Task-29 Task-28 Task-30 Task-31 Task-30 Task-32 Task-33 Task-32 Task-34 Task-35 Task-34 Task-36 Task-37 Task-36 Task-38 Task-39 Task-38 Task-40 Task-41 Task-40 Task-42 Task-43 Task-42 Task-44 Task-45 Task-44 Task-46 Task-47 Task-46 Task-48 Task-49 Task-48 Task-50 Task-51 Task-50 Task-52 Task-53 Task-52 Task-54 Task-55 Task-54 Task-56 Task-57 Task-56
# schedule: 1.000000 Task-57 Task-56
# schedule: 2.000000 Task-57 Task-56
# schedule: 3.000000 Task-57 Task-56 Task-58 Task-59 Task-58 Task-60 Task-61 Task-60 Task-62 Task-63 Task-62
# schedule: 4.000000 Task-63 Task-62
# schedule: 5.000000 Task-63 Task-62
# schedule: 6.000000 Task-63 Task-62 Task-64 Task-65 Task-64 Task-66 Task-67 Task-67 Task-66 Task-68 Task-69 Task-69 Task-68 Task-70 Task-71 Task-70 Task-72 Task-73 Task-72 Task-74 Task-75 Task-74 Task-76 Task-77 Task-76 Task-78 Task-79 Task-78 Task-80 Task-81 Task-80 Task-82 Task-83 Task-82 Task-84 Task-85 Task-84 Task-86 Task-87 Task-86 Task-88 Task-89 Task-88 Task-90 Task-91 Task-90 Task-92 Task-90 Task-93 Task-93 Task-94 Task-95 Task-96 Task-96 Task-97 Task-98 Task-99 Task-99 Task-100 Task-101 Task-102 Task-102 Task-103 Task-104 Task-104 Task-103 Task-105 Task-106 Task-105 Task-107 Task-108 Task-107 Task-109 Task-110 Task-109 Task-111 Task-112 Task-112 Task-112 Task-111 Task-113 Task-114 Task-113 Task-115 Task-116 Task-117 Task-116
