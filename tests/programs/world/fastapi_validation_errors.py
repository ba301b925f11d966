# only: loopscope
# What a client that sends nonsense is told, through the test client.
from typing import Optional

from fastapi import FastAPI, Header
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field, field_validator

app = FastAPI()


class Item(BaseModel):
    name: str = Field(min_length=2, max_length=10)
    price: float = Field(gt=0)
    tags: list[str] = []
    owner: Optional["Owner"] = None

    @field_validator("name")
    @classmethod
    def not_numeric(cls, value):
        if value.isdigit():
            raise ValueError("must not be a number")
        return value


class Owner(BaseModel):
    email: str
    age: int


@app.post("/items")
async def create(item: Item, x_token: str = Header()):
    return {"stored": item, "token": x_token}


@app.put("/two")
async def two(item: Item, owner: Owner):
    return [item.name, owner.email]


client = TestClient(app)
good = {"name": "pen", "price": "2.5", "owner": {"email": "a@b", "age": "7"}}


def show(response):
    print(response.status_code)
    body = response.json()
    for error in body["detail"] if isinstance(body, dict) and isinstance(body.get("detail"), list) else [body]:
        print("   ", error)


show(client.post("/items", json=good, headers={"X-Token": "secret"}))
show(client.post("/items", json=good))
show(client.post("/items", json={"name": "x", "price": 0, "tags": ["a", 1], "owner": {"age": "old"}},
                 headers={"X-Token": "t"}))
show(client.post("/items", json={"name": "123", "price": 1}, headers={"X-Token": "t"}))
show(client.post("/items", content="{not json", headers={"X-Token": "t", "content-type": "application/json"}))
show(client.post("/items", headers={"X-Token": "t"}))
show(client.put("/two", json={"item": good, "owner": {"email": "c@d", "age": 1}}))
show(client.put("/two", json=good))

# expect: 200
# expect:     {'stored': {'name': 'pen', 'price': 2.5, 'tags': [], 'owner': {'email': 'a@b', 'age': 7}}, 'token': 'secret'}
# expect: 422
# expect:     {'type': 'missing', 'loc': ['header', 'x-token'], 'msg': 'Field required', 'input': None}
# expect: 422
# expect:     {'type': 'string_too_short', 'loc': ['body', 'name'], 'msg': 'String should have at least 2 characters', 'input': 'x', 'ctx': {'min_length': 2}}
# expect:     {'type': 'greater_than', 'loc': ['body', 'price'], 'msg': 'Input should be greater than 0', 'input': 0, 'ctx': {'gt': 0}}
# expect:     {'type': 'string_type', 'loc': ['body', 'tags', 1], 'msg': 'Input should be a valid string', 'input': 1}
# expect:     {'type': 'missing', 'loc': ['body', 'owner', 'email'], 'msg': 'Field required', 'input': {'age': 'old'}}
# expect:     {'type': 'int_parsing', 'loc': ['body', 'owner', 'age'], 'msg': 'Input should be a valid integer, unable to parse string as an integer', 'input': 'old'}
# expect: 422
# expect:     {'type': 'value_error', 'loc': ['body', 'name'], 'msg': 'Value error, must not be a number', 'input': '123', 'ctx': {'error': {}}}
# expect: 422
# expect:     {'type': 'json_invalid', 'loc': ['body', 1], 'msg': 'JSON decode error', 'input': {}, 'ctx': {'error': 'Expecting property name enclosed in double quotes'}}
# expect: 422
# expect:     {'type': 'missing', 'loc': ['body'], 'msg': 'Field required', 'input': None}
# expect: 200
# expect:     ['pen', 'c@d']
# expect: 422
# expect:     {'type': 'missing', 'loc': ['body', 'item'], 'msg': 'Field required', 'input': None}
# schedule: 0.000000 Task-1 Task-2 Task-3 Task-4 Task-5 Task-6 Task-7 Task-8
