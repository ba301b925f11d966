# only: loopscope
# tokens fetched in between, mounts, headers that come twice
import asyncio
import json
import httpx
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient

app = FastAPI()

@app.get("/")
async def root():
    return {"message": "Tomato"}

class LogTransport(httpx.AsyncBaseTransport):
    def __init__(self, inner):
        self.inner = inner
    async def handle_async_request(self, request):
        response = await self.inner.handle_async_request(request)
        print(request.method, request.url.path, response.status_code)
        return response

class TokenAuth(httpx.Auth):
    requires_response_body = True
    def __init__(self):
        self.token = None
    def auth_flow(self, request):
        if self.token is None:
            r = yield httpx.Request("POST", "https://auth.example/token", data={"grant": "x"})
            self.token = r.json()["access_token"]
        request.headers["Authorization"] = f"Bearer {self.token}"
        response = yield request
        if response.status_code == 401:
            print("expired")

def handler(request: httpx.Request) -> httpx.Response:
    if request.url.path == "/token":
        return httpx.Response(200, json={"access_token": "abc"})
    return httpx.Response(200, json={"auth": request.headers.get("authorization"), "q": dict(request.url.params), "body": request.content.decode()})


async def main():
    async with AsyncClient(transport=LogTransport(httpx.MockTransport(handler)), auth=TokenAuth()) as c:
        print((await c.get("https://api.example/x", params={"a": 1})).json())
        print((await c.post("https://api.example/y", json={"k": "é"})).json())
        r = await c.request("PATCH", "https://api.example/z", content=b"raw")
        print(r.json()["body"], r.has_redirect_location, r.is_success, r.charset_encoding, r.num_bytes_downloaded > 0)
    async with httpx.AsyncClient(mounts={"all://": httpx.AsyncHTTPTransport(verify=False), "all://*.internal": httpx.MockTransport(lambda q: httpx.Response(204))}) as c:
        print((await c.get("https://db.internal/")).status_code)
    u = httpx.URL("https://user:pass@example.com:8443/p/a?x=1#frag")
    print(u.host, u.port, u.username, u.params["x"], u.fragment, u.copy_with(path="/q"), u.join("../z"))
    h = httpx.Headers([("Set-Cookie", "a=1"), ("Set-Cookie", "b=2")])
    print(h.get_list("set-cookie"), h["set-cookie"], h)
    print(httpx.QueryParams("a=1&a=2&b=3").multi_items(), httpx.QueryParams({"a": [1, 2]}))
    print(httpx.Timeout(10, connect=2), httpx.Limits())

asyncio.run(main())

# expect: POST /token 200
# expect: GET /x 200
# expect: {'auth': 'Bearer abc', 'q': {'a': '1'}, 'body': ''}
# expect: POST /y 200
# expect: {'auth': 'Bearer abc', 'q': {}, 'body': '{"k":"é"}'}
# expect: PATCH /z 200
# expect: raw False True None True
# expect: 204
# expect: example.com 8443 user 1 frag https://user:pass@example.com:8443/q?x=1#frag https://user:pass@example.com:8443/z
# expect: ['a=1', 'b=2'] a=1, b=2 Headers([('set-cookie', 'a=1'), ('set-cookie', 'b=2')])
# expect: [('a', '1'), ('a', '2'), ('b', '3')] a=1&a=2
# expect: Timeout(connect=2, read=10, write=10, pool=10) Limits(max_connections=None, max_keepalive_connections=None, keepalive_expiry=5.0)
# schedule: 0.000000 Task-1 Task-2 Task-3
