# only: loopscope
# An application of starlette alone: routes, a mount, class endpoints, sessions, lifespan, exception handlers.
import contextlib

from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.endpoints import HTTPEndpoint
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.testclient import TestClient


async def home(request: Request):
    request.session["seen"] = request.session.get("seen", 0) + 1
    return PlainTextResponse(f"visit {request.session['seen']}")


async def book(request):
    number = request.path_params["number"]
    if number > 10:
        raise HTTPException(404, "no such book")
    return JSONResponse({"number": number, "url": str(request.url_for("book", number=number + 1)), "query": request.query_params.get("q")})


async def count(request):
    async def numbers():
        for i in range(3):
            yield f"{i} "
    return StreamingResponse(numbers(), media_type="text/plain")


async def echo(request):
    form = await request.form() if "form" in request.headers.get("content-type", "") else None
    return JSONResponse({"method": request.method, "json": await request.json() if form is None else dict(form)})


class Shelf(HTTPEndpoint):
    async def get(self, request):
        return PlainTextResponse("books")

    async def delete(self, request):
        return Response(status_code=204, background=BackgroundTask(print, "emptied"))


async def chat(websocket):
    await websocket.accept(subprotocol="chat")
    async for text in websocket.iter_text():
        await websocket.send_text(text[::-1])


async def not_found(request, exc):
    return JSONResponse({"lost": request.url.path, "detail": exc.detail}, status_code=404)


@contextlib.asynccontextmanager
async def lifespan(app):
    print("up")
    yield {"shop": "open"}
    print("down")


async def state(request):
    return PlainTextResponse(request.state.shop)

app = Starlette(routes=[
    Route("/", home), Route("/books/{number:int}", book, name="book"), Route("/count", count), Route("/shelf", Shelf),
    Route("/echo", echo, methods=["POST", "PUT"]), Mount("/inner", routes=[Route("/state", state, name="state")], name="inner"),
    Route("/old", lambda request: RedirectResponse("/", status_code=303)), WebSocketRoute("/chat", chat),
], middleware=[Middleware(SessionMiddleware, secret_key="k")], exception_handlers={404: not_found}, lifespan=lifespan)

with TestClient(app) as client:
    for path in "/", "/", "/books/3?q=x", "/books/11", "/books/x", "/count", "/shelf", "/inner/state", "/old", "/nope":
        reply = client.get(path)
        print(path, reply.status_code, reply.text)
    print(client.post("/echo", json={"a": 1}).json(), client.put("/echo", data={"b": "2"}).json(), client.get("/echo").status_code)
    print(client.delete("/shelf").status_code, client.post("/shelf").status_code, client.head("/").headers["content-length"])
    with client.websocket_connect("/chat", subprotocols=["chat"]) as session:
        session.send_text("hello")
        print(session.receive_text(), session.accepted_subprotocol)
print(app.url_path_for("book", number=4), app.url_path_for("inner:state"))

# expect: up
# expect: / 200 visit 1
# expect: / 200 visit 2
# expect: /books/3?q=x 200 {"number":3,"url":"http://testserver/books/4","query":"x"}
# expect: /books/11 404 {"lost":"/books/11","detail":"no such book"}
# expect: /books/x 404 {"lost":"/books/x","detail":"Not Found"}
# expect: /count 200 0 1 2
# expect: /shelf 200 books
# expect: /inner/state 200 open
# expect: /old 200 visit 3
# expect: /nope 404 {"lost":"/nope","detail":"Not Found"}
# expect: {'method': 'POST', 'json': {'a': 1}} {'method': 'PUT', 'json': {'b': '2'}} 405
# expect: emptied
# expect: 204 405 7
# expect: olleh chat
# expect: down
# expect: /books/4 /inner/state
# schedule: 0.000000 Task-1 Task-2 Task-3 Task-4 Task-5 Task-6 Task-7 Task-8 Task-9 Task-10 Task-10 Task-11 Task-12 Task-13 Task-14 Task-15 Task-16 Task-16 Task-17 Task-18 Task-19 Task-20 Task-19 Task-21 Task-19 Task-22 Task-22 Task-23
