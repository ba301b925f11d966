# only: loopscope
# TestClient, TestServer, AioHTTPTestCase
import asyncio
from aiohttp import web
from aiohttp.test_utils import AioHTTPTestCase, TestClient, TestServer
import unittest


async def hello(request):
    name = request.match_info.get("name", "World")
    return web.Response(text=f"Hello, {name}")

async def value(request):
    if request.method == "POST":
        request.app["value"] = (await request.post())["value"]
        return web.Response(body=b"thanks for the data")
    return web.Response(body=f"value: {request.app['value']}".encode())

def create_app():
    app = web.Application()
    app["value"] = "none"
    app.router.add_get("/", hello)
    app.router.add_route("*", "/value", value)
    app.router.add_get("/{name}", hello)
    return app

class MyAppTestCase(AioHTTPTestCase):
    async def get_application(self):
        return create_app()

    async def test_example(self):
        async with self.client.request("GET", "/") as resp:
            self.assertEqual(resp.status, 200)
            text = await resp.text()
        self.assertIn("Hello, World", text)

    async def test_set_value(self):
        resp = await self.client.post("/value", data={"value": "foo"})
        self.assertEqual(resp.status, 200)
        assert await (await self.client.get("/value")).text() == "value: foo"

async def main():
    async with TestClient(TestServer(create_app())) as client:
        resp = await client.get("/Ann")
        print(resp.status, await resp.text())

asyncio.run(main())
result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(MyAppTestCase).run(result)
print(result.testsRun, result.errors, result.failures)

# expect: 200 Hello, Ann
# expect: 2 [] []
# schedule: 0.000000 Task-1 Task-2 Task-1 Task-1 Task-3 Task-1 Task-4 Task-3 Task-1 Task-4 Task-1 Task-4 Task-1 Task-5 Task-6 Task-7 Task-8 Task-7 Task-7 Task-9 Task-10 Task-9 Task-11 Task-10 Task-9 Task-11 Task-9 Task-12 Task-11 Task-12 Task-13 Task-14 Task-15 Task-16 Task-15 Task-15 Task-17 Task-18 Task-17 Task-19 Task-18 Task-17 Task-19 Task-17 Task-19 Task-17 Task-20 Task-19 Task-20 Task-21 Task-22
