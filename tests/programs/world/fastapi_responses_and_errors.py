# only: loopscope
# Kinds of responses, status codes, handlers of one's own for exceptions, and what an exception nobody handles does.
from fastapi import FastAPI, HTTPException, Request, Response, status
from fastapi.responses import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, StreamingResponse
from fastapi.testclient import TestClient
from pydantic import BaseModel

app = FastAPI()


class User(BaseModel):
    name: str
    password: str


class PublicUser(BaseModel):
    name: str


class OutOfInk(Exception):
    pass


@app.exception_handler(OutOfInk)
async def out_of_ink(request: Request, error: OutOfInk):
    return JSONResponse({"ink": 0, "path": request.url.path}, status_code=507)


@app.get("/html", response_class=HTMLResponse)
async def html():
    return "<h1>Hi</h1>"


@app.get("/text")
async def text():
    return PlainTextResponse("plain", headers={"X-Kind": "text"})


@app.get("/old")
async def old():
    return RedirectResponse("/text")


@app.get("/stream")
async def stream():
    async def pieces():
        for n in range(3):
            yield f"piece {n} "
    return StreamingResponse(pieces(), media_type="text/plain")


@app.post("/users", response_model=PublicUser, status_code=status.HTTP_201_CREATED)
async def create(user: User, response: Response):
    response.headers["X-Made"] = "yes"
    response.set_cookie("session", "abc")
    return user


@app.get("/items")
async def items() -> list[PublicUser]:
    return [User(name="Ann", password="x")]


@app.get("/ink")
async def ink():
    raise OutOfInk


@app.get("/tea")
async def tea():
    raise HTTPException(status_code=418, detail={"pot": "short"}, headers={"X-Tea": "green"})


@app.get("/bug")
async def bug():
    return 1 / 0


client = TestClient(app, raise_server_exceptions=False)
for method, path, options in [
        ("GET", "/html", {}), ("GET", "/text", {}), ("GET", "/old", {}), ("GET", "/stream", {}),
        ("POST", "/users", {"json": {"name": "Ann", "password": "secret"}}), ("GET", "/items", {}), ("GET", "/ink", {}),
        ("GET", "/tea", {}), ("GET", "/bug", {}), ("GET", "/none", {}), ("DELETE", "/text", {})]:
    response = client.request(method, path, **options)
    print(method, path, response.status_code, response.headers.get("content-type"), response.text,
          {k: v for k, v in response.headers.items() if k.startswith(("x-", "set-"))})
print(client.get("/old", follow_redirects=False).headers["location"])

# expect: GET /html 200 text/html; charset=utf-8 <h1>Hi</h1> {}
# expect: GET /text 200 text/plain; charset=utf-8 plain {'x-kind': 'text'}
# expect: GET /old 200 text/plain; charset=utf-8 plain {'x-kind': 'text'}
# expect: GET /stream 200 text/plain; charset=utf-8 piece 0 piece 1 piece 2  {}
# expect: POST /users 201 application/json {"name":"Ann"} {'x-made': 'yes', 'set-cookie': 'session=abc; Path=/; SameSite=lax'}
# expect: GET /items 200 application/json [{"name":"Ann"}] {}
# expect: GET /ink 507 application/json {"ink":0,"path":"/ink"} {}
# expect: GET /tea 418 application/json {"detail":{"pot":"short"}} {'x-tea': 'green'}
# expect: GET /bug 500 text/plain; charset=utf-8 Internal Server Error {}
# expect: GET /none 404 application/json {"detail":"Not Found"} {}
# expect: DELETE /text 405 application/json {"detail":"Method Not Allowed"} {}
# expect: /text
# schedule: 0.000000 Task-1 Task-2 Task-3 Task-4 Task-5 Task-6 Task-7 Task-8 Task-9 Task-10 Task-11 Task-12 Task-13
