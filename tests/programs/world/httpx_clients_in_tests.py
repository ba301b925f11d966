# only: loopscope
# httpx against an application and a function of the script's: transports, hooks, authentication, streams, limits, errors.
import asyncio

import httpx
from fastapi import FastAPI, Request

app = FastAPI()


@app.get("/items/{number}")
async def item(number: int, request: Request):
    return {"number": number, "agent": request.headers["user-agent"], "auth": request.headers.get("authorization")}


def handler(request: httpx.Request) -> httpx.Response:
    if request.url.path == "/moved":
        return httpx.Response(302, headers={"location": "/there"})
    if request.url.path == "/slow":
        raise httpx.ReadTimeout("too slow", request=request)
    return httpx.Response(200, json={"path": request.url.path, "method": request.method, "body": request.content.decode()})


class Token(httpx.Auth):
    def __init__(self, token):
        self.token = token

    def auth_flow(self, request):
        request.headers["Authorization"] = f"Token {self.token}"
        response = yield request
        if response.status_code == 401:
            request.headers["Authorization"] = "Token fresh"
            yield request


async def main():
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://test", headers={"User-Agent": "me/1"}) as client:
        reply = await client.get("/items/5", auth=("ann", "secret"))
        print(reply.status_code, reply.json(), reply.url, reply.http_version)
        print((await client.get("/items/x")).status_code, (await client.post("/items/5")).json())
    seen = []

    async def on_request(request):
        seen.append(f"> {request.method} {request.url}")

    async def on_response(response):
        seen.append(f"< {response.status_code}")
    mock = httpx.AsyncClient(transport=httpx.MockTransport(handler), event_hooks={"request": [on_request], "response": [on_response]},
                             follow_redirects=True, params={"v": 1}, cookies={"c": "1"})
    async with mock as client:
        print((await client.get("https://api.test/moved")).json(), seen)
        print((await client.post("https://api.test/p", json={"a": [1, 2]}, params={"w": 2})).json())
        print((await client.put("https://api.test/p", data={"a": "1", "b": ["2", "3"]})).json()["body"])
        async with client.stream("GET", "https://api.test/s") as reply:
            async for text in reply.aiter_text():
                print(text)
        try:
            await client.get("https://api.test/slow")
        except httpx.TimeoutException as error:
            print(type(error).__name__, error, error.request.url)
    client = httpx.Client(transport=httpx.MockTransport(lambda r: httpx.Response(401 if "fresh" not in r.headers["Authorization"] else 200, text="in")),
                          auth=Token("old"))
    print(client.get("http://x/").text, client.get("http://x/").request.headers["authorization"])
    for status in 404, 503, 301:
        reply = httpx.Response(status, request=httpx.Request("GET", "http://x/"))
        try:
            reply.raise_for_status()
        except httpx.HTTPStatusError as error:
            print(str(error).splitlines()[0], reply.is_error, reply.is_redirect)
    print(httpx.URL("http://ex.org/a/b?x=1").join("../c"), httpx.QueryParams({"a": "1 2", "b": [1, 2]}), httpx.Headers({"A": "1"})["a"])
    try:
        await httpx.AsyncClient().get("ftp://x/")
    except httpx.UnsupportedProtocol as error:
        print(error)
    print(httpx.Timeout(5, connect=1), httpx.Limits(max_connections=3))

asyncio.run(main())

# expect: 200 {'number': 5, 'agent': 'me/1', 'auth': 'Basic YW5uOnNlY3JldA=='} http://test/items/5 HTTP/1.1
# expect: 422 {'detail': 'Method Not Allowed'}
# expect: {'path': '/there', 'method': 'GET', 'body': ''} ['> GET https://api.test/moved?v=1', '< 302', '> GET https://api.test/there', '< 200']
# expect: {'path': '/p', 'method': 'POST', 'body': '{"a":[1,2]}'}
# expect: a=1&b=2&b=3
# expect: {"path": "/s", "method": "GET", "body": ""}
# expect: ReadTimeout too slow https://api.test/slow?v=1
# expect: in Token fresh
# expect: Client error '404 Not Found' for url 'http://x/' True False
# expect: Server error '503 Service Unavailable' for url 'http://x/' True False
# expect: Redirect response '301 Moved Permanently' for url 'http://x/' False True
# expect: http://ex.org/c a=1+2&b=1&b=2 1
# expect: Request URL has an unsupported protocol 'ftp://'.
# expect: Timeout(connect=1, read=5, write=5, pool=5) Limits(max_connections=3, max_keepalive_connections=None, keepalive_expiry=5.0)
# schedule: 0.000000 Task-1 Task-2 Task-3
