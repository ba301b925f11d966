# only: loopscope
import asyncio

import httpx
from fastapi import FastAPI

app = FastAPI()


@app.get("/items/{number}")
async def item(number: int, q: str | None = None):
    await asyncio.sleep(0.25)
    return {"number": number, "q": q}


class Renewing(httpx.Auth):
    token = "old"

    def auth_flow(self, request):
        request.headers["Authorization"] = self.token
        response = yield request
        if response.status_code == 401:
            self.token = "new"
            request.headers["Authorization"] = self.token
            yield request


def handler(request):
    if request.headers.get("authorization") == "old":
        return httpx.Response(401)
    return httpx.Response(200, json={"path": request.url.path, "auth": request.headers.get("authorization")})


class Counting(httpx.AsyncHTTPTransport):
    count = 0

    async def handle_async_request(self, request):
        Counting.count += 1
        return await super().handle_async_request(request)


# world: GET https://flaky.example/ -> refused
# world: GET https://flaky.example/ -> refused
# world: GET https://flaky.example/ -> in 0.5s text "at last"
async def main():
    loop = asyncio.get_running_loop()
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://test") as client:
        replies = await asyncio.gather(*(client.get(f"/items/{n}?q=x") for n in (1, 2, "three")))
        print([(r.status_code, r.json().get("number")) for r in replies], loop.time())
    async with httpx.AsyncClient(transport=httpx.MockTransport(handler), auth=Renewing()) as client:
        print((await client.get("https://example.org/me")).json(), (await client.get("https://example.org/you")).json())
    mounts = {"all://mock.example": httpx.MockTransport(lambda request: httpx.Response(204)), "https://": Counting()}
    async with httpx.AsyncClient(mounts=mounts) as client:
        print((await client.get("https://mock.example/")).status_code, (await client.get("https://httpbin.org/get")).status_code)
        print((await client.get("http://httpbin.org/get")).status_code, Counting.count)
    start = loop.time()
    async with httpx.AsyncClient(transport=httpx.AsyncHTTPTransport(retries=3)) as client:
        print((await client.get("https://flaky.example/")).text, round(loop.time() - start, 2))


asyncio.run(main())

# expect: [(200, 1), (200, 2), (422, None)] 0.25
# expect: {'path': '/me', 'auth': 'new'} {'path': '/you', 'auth': 'new'}
# expect: 204 200
# expect: 200 1
# expect: at last 2.0
# schedule: 0.000000 Task-1 Task-2 Task-3 Task-4
# schedule: 0.250000 Task-2 Task-3 Task-1
# schedule: 0.740000 Task-1
# schedule: 0.950000 Task-1
# schedule: 1.450000 Task-1 Task-1
# schedule: 1.950000 Task-1
# schedule: 2.450000 Task-1
# schedule: 2.950000 Task-1 Task-5 Task-6
