# only: loopscope
# Dependencies: by default value, by Annotated, nested, cached, as classes, and with an end behind yield.
from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, HTTPException, Header
from fastapi.testclient import TestClient

calls = []


async def settings():
    calls.append("settings")
    return {"page": 10}


def user(x_token: Annotated[str | None, Header()] = None, config: dict = Depends(settings)):
    if x_token is None:
        raise HTTPException(401, "who are you?", {"WWW-Authenticate": "Token"})
    return f"user of {x_token}"


class Paging:
    def __init__(self, skip: int = 0, limit: int = 10):
        self.skip, self.limit = skip, limit


async def session():
    calls.append("session begins")
    try:
        yield "session"
    finally:
        calls.append("session ends")


def connection():
    calls.append("connection begins")
    yield "connection"
    calls.append("connection ends")


router = APIRouter(prefix="/users", tags=["users"], dependencies=[Depends(user)])


@router.get("/me")
async def me(who: Annotated[str, Depends(user)], config: Annotated[dict, Depends(settings)], paging: Paging = Depends()):
    return {"who": who, "config": config, "skip": paging.skip, "limit": paging.limit}


@router.get("/work")
async def work(one=Depends(session), two=Depends(connection)):
    calls.append("handler")
    return [one, two]


@router.get("/fail")
async def fail(one=Depends(session)):
    raise HTTPException(418, {"tea": "pot"})


app = FastAPI()
app.include_router(router, prefix="/api")
client = TestClient(app)
for path, headers in [("/api/users/me", {}), ("/api/users/me?limit=3", {"x-token": "t"}),
                      ("/api/users/work", {"x-token": "t"}), ("/api/users/fail", {"x-token": "t"}),
                      ("/users/me", {"x-token": "t"})]:
    calls.clear()
    response = client.get(path, headers=headers)
    print(response.status_code, response.json(), calls)
app.dependency_overrides[user] = lambda: "somebody else"
print(client.get("/api/users/me").json())

# expect: 401 {'detail': 'who are you?'} ['settings']
# expect: 200 {'who': 'user of t', 'config': {'page': 10}, 'skip': 0, 'limit': 3} ['settings']
# expect: 200 ['session', 'connection'] ['settings', 'session begins', 'connection begins', 'handler', 'connection ends', 'session ends']
# expect: 418 {'detail': {'tea': 'pot'}} ['settings', 'session begins', 'session ends']
# expect: 404 {'detail': 'Not Found'} []
# expect: {'who': 'somebody else', 'config': {'page': 10}, 'skip': 0, 'limit': 10}
# schedule: 0.000000 Task-1 Task-1 Task-2 Task-2 Task-2 Task-3 Task-3 Task-3 Task-3 Task-4 Task-4 Task-5 Task-6 Task-6 Task-6
