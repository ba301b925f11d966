# only: loopscope
# Every place that a parameter can come from, the errors of each, and how the whole is described.
from enum import Enum
from typing import Annotated, Literal, Union
from datetime import datetime, timedelta, time
from uuid import UUID
from fastapi import FastAPI, Query, Path, Body, Header, Cookie, Form, File, UploadFile, Request, Response, status, HTTPException
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field, HttpUrl, EmailStr
app = FastAPI()
class Binding(str, Enum):
    cloth = "cloth"
    paper = "paper"
class Cover(BaseModel):
    url: HttpUrl
    name: str
class Book(BaseModel):
    name: str
    description: str | None = Field(default=None, title="What it is about", max_length=300)
    price: float = Field(gt=0, description="In euros")
    tax: float | None = None
    tags: set[str] = set()
    covers: list[Cover] | None = None
class User(BaseModel):
    username: str
    full_name: str | None = None
@app.get("/")
async def root():
    return {"shop": "open"}
@app.get("/bindings/{binding}")
async def by_binding(binding: Binding):
    if binding is Binding.cloth:
        return {"binding": binding, "message": "lasts longer"}
    return {"binding": binding}
@app.get("/files/{file_path:path}")
async def read_file(file_path: str):
    return {"file_path": file_path}
@app.get("/books/")
async def read_books(q: Annotated[str | None, Query(min_length=3, max_length=50, pattern="^exactly$", alias="find", title="Find", description="What to look for", deprecated=True)] = None, skip: int = 0, limit: Annotated[int, Query(le=100)] = 10, tags: Annotated[list[str], Query()] = ["new", "old"], flag: bool = False):
    return {"q": q, "skip": skip, "limit": limit, "tags": tags, "flag": flag}
@app.get("/books/{book_id}")
async def read_book(book_id: Annotated[int, Path(title="Its number", ge=1, le=1000)], size: Annotated[float, Query(gt=0, lt=10.5)], shelf: str):
    return {"book_id": book_id, "size": size, "shelf": shelf}
@app.post("/books/", status_code=status.HTTP_201_CREATED)
async def create_book(book: Book):
    d = book.model_dump()
    if book.tax is not None:
        d.update({"gross": book.price + book.tax})
    return d
@app.put("/books/{book_id}")
async def update_book(book_id: int, book: Book, user: User, importance: Annotated[int, Body(gt=0)], q: str | None = None):
    return {"book_id": book_id, "book": book, "user": user, "importance": importance, "q": q}
@app.put("/embed/{book_id}")
async def embed(book_id: int, book: Annotated[User, Body(embed=True)]):
    return book
@app.put("/types/{book_id}")
async def types(book_id: UUID, start: Annotated[datetime, Body()], process_after: Annotated[timedelta, Body()], repeat_at: Annotated[time | None, Body()] = None):
    return {"book_id": book_id, "start": start, "process_after": process_after, "next": start + process_after, "repeat_at": repeat_at}
@app.get("/headers/")
async def headers(user_agent: Annotated[str | None, Header()] = None, x_token: Annotated[list[str] | None, Header()] = None, visit: Annotated[str | None, Cookie()] = None, strange_header: Annotated[str | None, Header(convert_underscores=False)] = None):
    return {"User-Agent": user_agent, "X-Token values": x_token, "ads": visit, "strange": strange_header}
class FilterParams(BaseModel):
    model_config = {"extra": "forbid"}
    limit: int = Field(100, gt=0, le=100)
    offset: int = Field(0, ge=0)
    order_by: Literal["created_at", "updated_at"] = "created_at"
    tags: list[str] = []
@app.get("/filter/")
async def filt(filter_query: Annotated[FilterParams, Query()]):
    return filter_query
class FormData(BaseModel):
    username: str
    password: str
@app.post("/login/")
async def login(data: Annotated[FormData, Form()]):
    return data
@app.post("/login2/")
async def login2(username: Annotated[str, Form()], password: Annotated[str, Form(min_length=3)]):
    return {"username": username}
@app.post("/files/")
async def create_file(file: Annotated[bytes, File()], fileb: Annotated[UploadFile, File()], token: Annotated[str, Form()]):
    return {"file_size": len(file), "token": token, "fileb_content_type": fileb.content_type, "name": fileb.filename}
@app.post("/uploadfiles/")
async def up(files: list[UploadFile]):
    return {"filenames": [f.filename for f in files], "sizes": [f.size for f in files]}
@app.post("/weights/")
async def shelf_weights(weights: dict[int, float]):
    return weights
@app.post("/covers/multiple/")
async def create_multiple_covers(covers: list[Cover]):
    return covers
@app.get("/error/{x}")
async def err(x: str):
    raise HTTPException(status_code=404, detail={"what": x}, headers={"X-Error": "lost"})
client = TestClient(app)
def show(r):
    print(r.status_code, r.text)
show(client.get("/"))
show(client.get("/bindings/cloth")); show(client.get("/bindings/leather"))
show(client.get("/files/home/a.txt")); show(client.get("/files//home/a.txt"))
show(client.get("/books/")); show(client.get("/books/?skip=3&limit=200&tags=a&tags=b&flag=on")); show(client.get("/books/?find=ab")); show(client.get("/books/?find=exactly&flag=maybe"))
show(client.get("/books/0?size=11")); show(client.get("/books/5?size=3&shelf=x")); show(client.get("/books/foo"))
show(client.post("/books/", json={"name": "Foo", "price": 35.4, "tax": 3.2, "tags": ["a", "b", "a"], "covers": [{"url": "http://example.com/front.jpg", "name": "x"}]}))
show(client.post("/books/", json={"name": "Foo", "price": -1, "covers": [{"url": "invalid url"}]}))
show(client.post("/books/", json={})); show(client.post("/books/")); show(client.post("/books/", json=[])); show(client.post("/books/", content="{bad json")); show(client.post("/books/", content='{"name": "a", "price": 1}', headers={"content-type": "text/plain"}))
show(client.put("/books/5?q=x", json={"book": {"name": "a", "price": 1}, "user": {"username": "u"}, "importance": 5}))
show(client.put("/books/5", json={"book": {"name": "a"}, "importance": 0})); show(client.put("/books/x", json=None))
show(client.put("/embed/5", json={"book": {"username": "u"}})); show(client.put("/embed/5", json={"username": "u"}))
show(client.put("/types/12345678-1234-5678-1234-567812345678", json={"start": "2020-01-01T00:00:00Z", "process_after": 60, "repeat_at": "10:00"}))
show(client.get("/headers/", headers=[("x-token", "foo"), ("x-token", "bar"), ("strange_header", "s")], cookies={"visit": "77"}))
show(client.get("/filter/?limit=5&order_by=updated_at&tags=a&tags=b")); show(client.get("/filter/?limit=500&tool=x&order_by=x"))
show(client.post("/login/", data={"username": "a", "password": "b"})); show(client.post("/login/", data={"username": "a"})); show(client.post("/login2/", data={"username": "a", "password": "b"})); show(client.post("/login2/"))
show(client.post("/files/", files={"file": b"abc", "fileb": ("b.txt", b"hello", "text/plain")}, data={"token": "t"})); show(client.post("/files/"))
show(client.post("/uploadfiles/", files=[("files", ("a.txt", b"1")), ("files", ("b.png", b"22"))]))
show(client.post("/weights/", json={"2": 2.2, "3": "3.3"})); show(client.post("/weights/", json={"foo": 2.2, "3": "x"}))
show(client.post("/covers/multiple/", json=[{"url": "http://a.b/c", "name": "x"}]))
r = client.get("/error/q"); show(r); print(dict(r.headers))
show(client.get("/nope")); show(client.post("/")); show(client.get("/books"))
api = app.openapi()
for path in ("/books/", "/books/{book_id}", "/files/", "/login/", "/filter/"):
    print(path, api["paths"][path])
for name, schema in api["components"]["schemas"].items():
    print(name, schema)

# expect: 200 {"shop":"open"}
# expect: 200 {"binding":"cloth","message":"lasts longer"}
# expect: 422 {"detail":[{"type":"enum","loc":["path","binding"],"msg":"Input should be 'cloth' or 'paper'","input":"leather","ctx":{"expected":"'cloth' or 'paper'"}}]}
# expect: 200 {"file_path":"home/a.txt"}
# expect: 200 {"file_path":"/home/a.txt"}
# expect: 200 {"q":null,"skip":0,"limit":10,"tags":["new","old"],"flag":false}
# expect: 422 {"detail":[{"type":"less_than_equal","loc":["query","limit"],"msg":"Input should be less than or equal to 100","input":"200","ctx":{"le":100}}]}
# expect: 422 {"detail":[{"type":"string_too_short","loc":["query","find"],"msg":"String should have at least 3 characters","input":"ab","ctx":{"min_length":3}}]}
# expect: 422 {"detail":[{"type":"bool_parsing","loc":["query","flag"],"msg":"Input should be a valid boolean, unable to interpret input","input":"maybe"}]}
# expect: 422 {"detail":[{"type":"greater_than_equal","loc":["path","book_id"],"msg":"Input should be greater than or equal to 1","input":"0","ctx":{"ge":1}},{"type":"less_than","loc":["query","size"],"msg":"Input should be less than 10.5","input":"11","ctx":{"lt":10.5}},{"type":"missing","loc":["query","shelf"],"msg":"Field required","input":null}]}
# expect: 200 {"book_id":5,"size":3.0,"shelf":"x"}
# expect: 422 {"detail":[{"type":"int_parsing","loc":["path","book_id"],"msg":"Input should be a valid integer, unable to parse string as an integer","input":"foo"},{"type":"missing","loc":["query","size"],"msg":"Field required","input":null},{"type":"missing","loc":["query","shelf"],"msg":"Field required","input":null}]}
# expect: 201 {"name":"Foo","description":null,"price":35.4,"tax":3.2,"tags":["a","b"],"covers":[{"url":"http://example.com/front.jpg","name":"x"}],"gross":38.6}
# expect: 422 {"detail":[{"type":"greater_than","loc":["body","price"],"msg":"Input should be greater than 0","input":-1,"ctx":{"gt":0}},{"type":"url_parsing","loc":["body","covers",0,"url"],"msg":"Input should be a valid URL, relative URL without a base","input":"invalid url","ctx":{"error":"relative URL without a base"}},{"type":"missing","loc":["body","covers",0,"name"],"msg":"Field required","input":{"url":"invalid url"}}]}
# expect: 422 {"detail":[{"type":"missing","loc":["body","name"],"msg":"Field required","input":{}},{"type":"missing","loc":["body","price"],"msg":"Field required","input":{}}]}
# expect: 422 {"detail":[{"type":"missing","loc":["body"],"msg":"Field required","input":null}]}
# expect: 422 {"detail":[{"type":"model_attributes_type","loc":["body"],"msg":"Input should be a valid dictionary or object to extract fields from","input":[]}]}
# expect: 422 {"detail":[{"type":"json_invalid","loc":["body",1],"msg":"JSON decode error","input":{},"ctx":{"error":"Expecting property name enclosed in double quotes"}}]}
# expect: 422 {"detail":[{"type":"model_attributes_type","loc":["body"],"msg":"Input should be a valid dictionary or object to extract fields from","input":"{\"name\": \"a\", \"price\": 1}"}]}
# expect: 200 {"book_id":5,"book":{"name":"a","description":null,"price":1.0,"tax":null,"tags":[],"covers":null},"user":{"username":"u","full_name":null},"importance":5,"q":"x"}
# expect: 422 {"detail":[{"type":"missing","loc":["body","book","price"],"msg":"Field required","input":{"name":"a"}},{"type":"missing","loc":["body","user"],"msg":"Field required","input":null},{"type":"greater_than","loc":["body","importance"],"msg":"Input should be greater than 0","input":0,"ctx":{"gt":0}}]}
# expect: 422 {"detail":[{"type":"int_parsing","loc":["path","book_id"],"msg":"Input should be a valid integer, unable to parse string as an integer","input":"x"},{"type":"missing","loc":["body","book"],"msg":"Field required","input":null},{"type":"missing","loc":["body","user"],"msg":"Field required","input":null},{"type":"missing","loc":["body","importance"],"msg":"Field required","input":null}]}
# expect: 200 {"username":"u","full_name":null}
# expect: 422 {"detail":[{"type":"missing","loc":["body","book"],"msg":"Field required","input":null}]}
# expect: 200 {"book_id":"12345678-1234-5678-1234-567812345678","start":"2020-01-01T00:00:00Z","process_after":60.0,"next":"2020-01-01T00:01:00Z","repeat_at":"10:00:00"}
# expect: 200 {"User-Agent":"testclient","X-Token values":["foo, bar"],"ads":"77","strange":"s"}
# expect: 200 {"limit":5,"offset":0,"order_by":"updated_at","tags":["a","b"]}
# expect: 422 {"detail":[{"type":"less_than_equal","loc":["query","limit"],"msg":"Input should be less than or equal to 100","input":"500","ctx":{"le":100}},{"type":"literal_error","loc":["query","order_by"],"msg":"Input should be 'created_at' or 'updated_at'","input":"x","ctx":{"expected":"'created_at' or 'updated_at'"}},{"type":"extra_forbidden","loc":["query","tool"],"msg":"Extra inputs are not permitted","input":"x"}]}
# expect: 200 {"username":"a","password":"b"}
# expect: 422 {"detail":[{"type":"missing","loc":["body","password"],"msg":"Field required","input":{"username":"a"}}]}
# expect: 422 {"detail":[{"type":"string_too_short","loc":["body","password"],"msg":"String should have at least 3 characters","input":"b","ctx":{"min_length":3}}]}
# expect: 422 {"detail":[{"type":"missing","loc":["body","username"],"msg":"Field required","input":null},{"type":"missing","loc":["body","password"],"msg":"Field required","input":null}]}
# expect: 200 {"file_size":3,"token":"t","fileb_content_type":"text/plain","name":"b.txt"}
# expect: 422 {"detail":[{"type":"missing","loc":["body","file"],"msg":"Field required","input":null},{"type":"missing","loc":["body","fileb"],"msg":"Field required","input":null},{"type":"missing","loc":["body","token"],"msg":"Field required","input":null}]}
# expect: 200 {"filenames":["a.txt","b.png"],"sizes":[1,2]}
# expect: 200 {"2":2.2,"3":3.3}
# expect: 422 {"detail":[{"type":"int_parsing","loc":["body","foo","[key]"],"msg":"Input should be a valid integer, unable to parse string as an integer","input":"foo"},{"type":"float_parsing","loc":["body","3"],"msg":"Input should be a valid number, unable to parse string as a number","input":"x"}]}
# expect: 200 [{"url":"http://a.b/c","name":"x"}]
# expect: 404 {"detail":{"what":"q"}}
# expect: {'x-error': 'lost', 'content-length': '23', 'content-type': 'application/json'}
# expect: 404 {"detail":"Not Found"}
# expect: 405 {"detail":"Method Not Allowed"}
# expect: 200 {"q":null,"skip":0,"limit":10,"tags":["new","old"],"flag":false}
# expect: /books/ {'get': {'summary': 'Read Books', 'operationId': 'read_books_books__get', 'parameters': [{'name': 'find', 'in': 'query', 'required': False, 'schema': {'anyOf': [{'type': 'string', 'maxLength': 50, 'minLength': 3, 'pattern': '^exactly$'}, {'type': 'null'}], 'title': 'Find', 'description': 'What to look for', 'deprecated': True}, 'description': 'What to look for', 'deprecated': True}, {'name': 'skip', 'in': 'query', 'required': False, 'schema': {'type': 'integer', 'title': 'Skip', 'default': 0}}, {'name': 'limit', 'in': 'query', 'required': False, 'schema': {'type': 'integer', 'maximum': 100, 'title': 'Limit', 'default': 10}}, {'name': 'tags', 'in': 'query', 'required': False, 'schema': {'items': {'type': 'string'}, 'type': 'array', 'title': 'Tags', 'default': ['new', 'old']}}, {'name': 'flag', 'in': 'query', 'required': False, 'schema': {'type': 'boolean', 'title': 'Flag', 'default': False}}], 'responses': {'200': {'description': 'Successful Response', 'content': {'application/json': {'schema': {}}}}, '422': {'description': 'Validation Error', 'content': {'application/json': {'schema': {'$ref': '#/components/schemas/HTTPValidationError'}}}}}}, 'post': {'summary': 'Create Book', 'operationId': 'create_book_books__post', 'requestBody': {'required': True, 'content': {'application/json': {'schema': {'$ref': '#/components/schemas/Book'}}}}, 'responses': {'201': {'description': 'Successful Response', 'content': {'application/json': {'schema': {}}}}, '422': {'description': 'Validation Error', 'content': {'application/json': {'schema': {'$ref': '#/components/schemas/HTTPValidationError'}}}}}}}
# expect: /books/{book_id} {'get': {'summary': 'Read Book', 'operationId': 'read_book_books__book_id__get', 'parameters': [{'name': 'book_id', 'in': 'path', 'required': True, 'schema': {'type': 'integer', 'maximum': 1000, 'minimum': 1, 'title': 'Its number'}}, {'name': 'size', 'in': 'query', 'required': True, 'schema': {'type': 'number', 'exclusiveMaximum': 10.5, 'exclusiveMinimum': 0, 'title': 'Size'}}, {'name': 'shelf', 'in': 'query', 'required': True, 'schema': {'type': 'string', 'title': 'Shelf'}}], 'responses': {'200': {'description': 'Successful Response', 'content': {'application/json': {'schema': {}}}}, '422': {'description': 'Validation Error', 'content': {'application/json': {'schema': {'$ref': '#/components/schemas/HTTPValidationError'}}}}}}, 'put': {'summary': 'Update Book', 'operationId': 'update_book_books__book_id__put', 'parameters': [{'name': 'book_id', 'in': 'path', 'required': True, 'schema': {'type': 'integer', 'title': 'Book Id'}}, {'name': 'q', 'in': 'query', 'required': False, 'schema': {'anyOf': [{'type': 'string'}, {'type': 'null'}], 'title': 'Q'}}], 'requestBody': {'required': True, 'content': {'application/json': {'schema': {'$ref': '#/components/schemas/Body_update_book_books__book_id__put'}}}}, 'responses': {'200': {'description': 'Successful Response', 'content': {'application/json': {'schema': {}}}}, '422': {'description': 'Validation Error', 'content': {'application/json': {'schema': {'$ref': '#/components/schemas/HTTPValidationError'}}}}}}}
# expect: /files/ {'post': {'summary': 'Create File', 'operationId': 'create_file_files__post', 'requestBody': {'required': True, 'content': {'multipart/form-data': {'schema': {'$ref': '#/components/schemas/Body_create_file_files__post'}}}}, 'responses': {'200': {'description': 'Successful Response', 'content': {'application/json': {'schema': {}}}}, '422': {'description': 'Validation Error', 'content': {'application/json': {'schema': {'$ref': '#/components/schemas/HTTPValidationError'}}}}}}}
# expect: /login/ {'post': {'summary': 'Login', 'operationId': 'login_login__post', 'requestBody': {'required': True, 'content': {'application/x-www-form-urlencoded': {'schema': {'$ref': '#/components/schemas/FormData'}}}}, 'responses': {'200': {'description': 'Successful Response', 'content': {'application/json': {'schema': {}}}}, '422': {'description': 'Validation Error', 'content': {'application/json': {'schema': {'$ref': '#/components/schemas/HTTPValidationError'}}}}}}}
# expect: /filter/ {'get': {'summary': 'Filt', 'operationId': 'filt_filter__get', 'parameters': [{'name': 'limit', 'in': 'query', 'required': False, 'schema': {'type': 'integer', 'maximum': 100, 'exclusiveMinimum': 0, 'title': 'Limit', 'default': 100}}, {'name': 'offset', 'in': 'query', 'required': False, 'schema': {'type': 'integer', 'minimum': 0, 'title': 'Offset', 'default': 0}}, {'name': 'order_by', 'in': 'query', 'required': False, 'schema': {'type': 'string', 'enum': ['created_at', 'updated_at'], 'title': 'Order By', 'default': 'created_at'}}, {'name': 'tags', 'in': 'query', 'required': False, 'schema': {'items': {'type': 'string'}, 'type': 'array', 'title': 'Tags', 'default': []}}], 'responses': {'200': {'description': 'Successful Response', 'content': {'application/json': {'schema': {}}}}, '422': {'description': 'Validation Error', 'content': {'application/json': {'schema': {'$ref': '#/components/schemas/HTTPValidationError'}}}}}}}
# expect: Binding {'type': 'string', 'enum': ['cloth', 'paper'], 'title': 'Binding'}
# expect: Body_create_file_files__post {'properties': {'file': {'type': 'string', 'format': 'binary', 'title': 'File'}, 'fileb': {'type': 'string', 'format': 'binary', 'title': 'Fileb'}, 'token': {'type': 'string', 'title': 'Token'}}, 'type': 'object', 'required': ['file', 'fileb', 'token'], 'title': 'Body_create_file_files__post'}
# expect: Body_embed_embed__book_id__put {'properties': {'book': {'$ref': '#/components/schemas/User'}}, 'type': 'object', 'required': ['book'], 'title': 'Body_embed_embed__book_id__put'}
# expect: Body_login2_login2__post {'properties': {'username': {'type': 'string', 'title': 'Username'}, 'password': {'type': 'string', 'minLength': 3, 'title': 'Password'}}, 'type': 'object', 'required': ['username', 'password'], 'title': 'Body_login2_login2__post'}
# expect: Body_types_types__book_id__put {'properties': {'start': {'type': 'string', 'format': 'date-time', 'title': 'Start'}, 'process_after': {'type': 'string', 'format': 'duration', 'title': 'Process After'}, 'repeat_at': {'anyOf': [{'type': 'string', 'format': 'time'}, {'type': 'null'}], 'title': 'Repeat At'}}, 'type': 'object', 'required': ['start', 'process_after'], 'title': 'Body_types_types__book_id__put'}
# expect: Body_up_uploadfiles__post {'properties': {'files': {'items': {'type': 'string', 'format': 'binary'}, 'type': 'array', 'title': 'Files'}}, 'type': 'object', 'required': ['files'], 'title': 'Body_up_uploadfiles__post'}
# expect: Body_update_book_books__book_id__put {'properties': {'book': {'$ref': '#/components/schemas/Book'}, 'user': {'$ref': '#/components/schemas/User'}, 'importance': {'type': 'integer', 'exclusiveMinimum': 0, 'title': 'Importance'}}, 'type': 'object', 'required': ['book', 'user', 'importance'], 'title': 'Body_update_book_books__book_id__put'}
# expect: Book {'properties': {'name': {'type': 'string', 'title': 'Name'}, 'description': {'anyOf': [{'type': 'string', 'maxLength': 300}, {'type': 'null'}], 'title': 'What it is about'}, 'price': {'type': 'number', 'exclusiveMinimum': 0, 'title': 'Price', 'description': 'In euros'}, 'tax': {'anyOf': [{'type': 'number'}, {'type': 'null'}], 'title': 'Tax'}, 'tags': {'items': {'type': 'string'}, 'type': 'array', 'uniqueItems': True, 'title': 'Tags', 'default': []}, 'covers': {'anyOf': [{'items': {'$ref': '#/components/schemas/Cover'}, 'type': 'array'}, {'type': 'null'}], 'title': 'Covers'}}, 'type': 'object', 'required': ['name', 'price'], 'title': 'Book'}
# expect: Cover {'properties': {'url': {'type': 'string', 'maxLength': 2083, 'minLength': 1, 'format': 'uri', 'title': 'Url'}, 'name': {'type': 'string', 'title': 'Name'}}, 'type': 'object', 'required': ['url', 'name'], 'title': 'Cover'}
# expect: FormData {'properties': {'username': {'type': 'string', 'title': 'Username'}, 'password': {'type': 'string', 'title': 'Password'}}, 'type': 'object', 'required': ['username', 'password'], 'title': 'FormData'}
# expect: HTTPValidationError {'properties': {'detail': {'items': {'$ref': '#/components/schemas/ValidationError'}, 'type': 'array', 'title': 'Detail'}}, 'type': 'object', 'title': 'HTTPValidationError'}
# expect: User {'properties': {'username': {'type': 'string', 'title': 'Username'}, 'full_name': {'anyOf': [{'type': 'string'}, {'type': 'null'}], 'title': 'Full Name'}}, 'type': 'object', 'required': ['username'], 'title': 'User'}
# expect: ValidationError {'properties': {'loc': {'items': {'anyOf': [{'type': 'string'}, {'type': 'integer'}]}, 'type': 'array', 'title': 'Location'}, 'msg': {'type': 'string', 'title': 'Message'}, 'type': {'type': 'string', 'title': 'Error Type'}}, 'type': 'object', 'required': ['loc', 'msg', 'type'], 'title': 'ValidationError'}
# schedule: 0.000000 Task-1 Task-2 Task-3 Task-4 Task-5 Task-6 Task-7 Task-8 Task-9 Task-10 Task-11 Task-12 Task-13 Task-14 Task-15 Task-16 Task-17 Task-18 Task-19 Task-20 Task-21 Task-22 Task-23 Task-24 Task-25 Task-26 Task-27 Task-28 Task-29 Task-30 Task-31 Task-32 Task-33 Task-34 Task-35 Task-36 Task-37 Task-38 Task-39 Task-40 Task-41 Task-42 Task-43
