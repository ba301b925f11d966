# only: loopscope
# A description that the script changes, names of other modules that tutorials import, settings of starlette, ASGI by hand.
import os

from fastapi import APIRouter, FastAPI
from fastapi.openapi.docs import get_swagger_ui_html
from fastapi.openapi.utils import get_openapi
from fastapi.param_functions import Query
from fastapi.security.http import HTTPBearer
from fastapi.security.oauth2 import OAuth2PasswordBearer
from fastapi.security.utils import get_authorization_scheme_param
from fastapi.testclient import TestClient
from starlette.config import Config
from starlette.datastructures import CommaSeparatedStrings, Secret
from starlette.types import ASGIApp, Receive, Scope, Send
from tenacity.stop import stop_after_attempt
from tenacity.wait import wait_fixed
from uvicorn.config import LOGGING_CONFIG

os.environ.update({"DEBUG": "true", "HOSTS": "a, b", "KEY": "hush"})
config = Config()
print(config("DEBUG", cast=bool), config("HOSTS", cast=CommaSeparatedStrings), config("KEY", cast=Secret), config("PORT", cast=int, default=8000))
try:
    config("MISSING")
except KeyError as error:
    print(error)


class Counted:
    """Middleware as ASGI has it."""

    def __init__(self, app: ASGIApp, header: str):
        self.app, self.header, self.count = app, header, 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send):
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        self.count += 1

        async def with_count(message):
            if message["type"] == "http.response.start":
                message["headers"].append((self.header.encode(), str(self.count).encode()))
            await send(message)
        await self.app(scope, receive, with_count)

app = FastAPI(docs_url=None, openapi_tags=[{"name": "books", "description": "All of them"}])
app.add_middleware(Counted, header="x-count")
books = APIRouter(tags=["books"], generate_unique_id_function=lambda route: f"books-{route.name}")


@books.get("/books", include_in_schema=True)
def shelf(q: str = Query("", max_length=5)):
    """The shelf."""
    return q


@books.get("/hidden", include_in_schema=False)
def hidden():
    return 1

app.include_router(books)


@app.get("/docs", include_in_schema=False)
def docs():
    return get_swagger_ui_html(openapi_url=app.openapi_url, title="Mine")


def described():
    if app.openapi_schema is None:
        app.openapi_schema = get_openapi(title="Shop", version="3", description="A shop", routes=app.routes, tags=app.openapi_tags)
        app.openapi_schema["info"]["x-logo"] = "logo.png"
    return app.openapi_schema

app.openapi = described
client = TestClient(app)
api = client.get("/openapi.json").json()
print(api["info"], list(api["paths"]), api["tags"], api["paths"]["/books"]["get"]["operationId"])
reply = client.get("/docs")
print(reply.headers["content-type"], reply.headers["x-count"], "Mine" in reply.text, client.get("/redoc").status_code)
print(get_authorization_scheme_param("Bearer abc"), HTTPBearer().scheme_name, OAuth2PasswordBearer("t").model["flows"])
print(stop_after_attempt(2).max_attempt_number, wait_fixed(1).wait_fixed, LOGGING_CONFIG["version"])

# expect: True 'a', 'b' hush 8000
# expect: "Config 'MISSING' is missing, and has no default."
# expect: {'title': 'Shop', 'description': 'A shop', 'version': '3', 'x-logo': 'logo.png'} ['/books'] [{'name': 'books', 'description': 'All of them'}] books-shelf
# expect: text/html; charset=utf-8 2 True 200
# expect: ('Bearer', 'abc') HTTPBearer {'password': {'scopes': {}, 'tokenUrl': 't'}}
# expect: 2 1.0 1
# schedule: 0.000000 Task-1 Task-2 Task-2 Task-3
