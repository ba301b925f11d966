# only: loopscope
# A login whose token is signed by hand: users, roles by scopes, dependencies of dependencies, overrides in a test.
import base64
import hashlib
import hmac
import json
import time
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Security, status
from fastapi.security import OAuth2PasswordBearer, OAuth2PasswordRequestForm, SecurityScopes
from fastapi.testclient import TestClient
from pydantic import BaseModel

KEY = b"not so secret"
USERS = {"ann": {"name": "ann", "hashed": hashlib.sha256(b"tea").hexdigest(), "roles": ["read", "write"], "disabled": False},
         "bob": {"name": "bob", "hashed": hashlib.sha256(b"gin").hexdigest(), "roles": ["read"], "disabled": True}}


class User(BaseModel):
    name: str
    roles: list[str]
    disabled: bool


def sign(claims):
    body = base64.urlsafe_b64encode(json.dumps(claims).encode()).decode()
    return f"{body}.{hmac.new(KEY, body.encode(), 'sha256').hexdigest()[:16]}"


def read(token):
    body, _, signature = token.partition(".")
    if not hmac.compare_digest(signature, hmac.new(KEY, body.encode(), "sha256").hexdigest()[:16]):
        raise HTTPException(401, "bad token", {"WWW-Authenticate": "Bearer"})
    claims = json.loads(base64.urlsafe_b64decode(body))
    if claims["exp"] < time.time():
        raise HTTPException(401, "too old", {"WWW-Authenticate": "Bearer"})
    return claims


scheme = OAuth2PasswordBearer(tokenUrl="token", scopes={"read": "look", "write": "change"})
app = FastAPI()


def current(scopes: SecurityScopes, token: Annotated[str, Depends(scheme)]) -> User:
    claims = read(token)
    if missing := set(scopes.scopes) - set(claims["scopes"]):
        raise HTTPException(status.HTTP_403_FORBIDDEN, f"needs {', '.join(sorted(missing))}")
    return User(**USERS[claims["sub"]])


def active(user: Annotated[User, Security(current, scopes=["read"])]):
    if user.disabled:
        raise HTTPException(400, "inactive")
    return user


@app.post("/token")
def login(form: Annotated[OAuth2PasswordRequestForm, Depends()]):
    user = USERS.get(form.username)
    if user is None or hashlib.sha256(form.password.encode()).hexdigest() != user["hashed"]:
        raise HTTPException(400, "no")
    return {"access_token": sign({"sub": user["name"], "scopes": form.scopes, "exp": time.time() + 60}), "token_type": "bearer"}


@app.get("/me", response_model=User, response_model_exclude={"disabled"})
def me(user: Annotated[User, Depends(active)]):
    return user


@app.put("/shelf")
def put(user: Annotated[User, Security(active, scopes=["write"])]):
    return {"by": user.name}


client = TestClient(app)


def bearer(name, word, scope):
    reply = client.post("/token", data={"username": name, "password": word, "scope": scope})
    return {"Authorization": f"Bearer {reply.json()['access_token']}"} if reply.status_code == 200 else reply.json()


print(bearer("ann", "gin", ""), client.post("/token", data={"username": "ann"}).json()["detail"][0]["loc"])
reader, writer, bob = bearer("ann", "tea", "read"), bearer("ann", "tea", "read write"), bearer("bob", "gin", "read")
for headers in {}, {"Authorization": "Basic x"}, {"Authorization": "Bearer x.y"}, reader, bob:
    reply = client.get("/me", headers=headers)
    print(reply.status_code, reply.text, reply.headers.get("www-authenticate"))
print(client.put("/shelf", headers=reader).json(), client.put("/shelf", headers=writer).json())
app.dependency_overrides[current] = lambda: User(name="test", roles=[], disabled=False)
print(client.get("/me").json())

# expect: {'detail': 'no'} ['body', 'password']
# expect: 401 {"detail":"Not authenticated"} Bearer
# expect: 401 {"detail":"Not authenticated"} Bearer
# expect: 401 {"detail":"bad token"} Bearer
# expect: 200 {"name":"ann","roles":["read","write"]} None
# expect: 400 {"detail":"inactive"} None
# expect: {'detail': 'needs write'} {'by': 'ann'}
# expect: {'name': 'test', 'roles': []}
# schedule: 0.000000 Task-1 Task-1 Task-1 Task-2 Task-3 Task-3 Task-3 Task-4 Task-4 Task-4 Task-5 Task-5 Task-5 Task-6 Task-7 Task-8 Task-8 Task-9 Task-9 Task-9 Task-9 Task-10 Task-10 Task-10 Task-11 Task-11 Task-12 Task-12 Task-12 Task-12 Task-13 Task-13 Task-13 Task-13
