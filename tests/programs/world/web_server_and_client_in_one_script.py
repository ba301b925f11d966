# only: loopscope
import asyncio

import aiohttp
from aiohttp import web


async def slow(request):
    await asyncio.sleep(float(request.query["t"]))
    return web.json_response({"t": request.query["t"]})


async def stream(request):
    response = web.StreamResponse(headers={"X-Kind": "stream"})
    await response.prepare(request)
    for number in range(3):
        await response.write(f"part {number};".encode())
        await asyncio.sleep(0.5)
    await response.write_eof()
    return response


class Items(web.View):
    async def get(self):
        return web.Response(text="all items")

    async def post(self):
        return web.Response(text="got " + await self.request.text(), status=201)


async def cookies(request):
    response = web.Response(text=str(sorted(request.cookies.items())))
    response.set_cookie("seen", "yes")
    return response


async def main():
    app = web.Application()
    app.add_routes([web.get("/slow", slow), web.get("/stream", stream), web.view("/items", Items),
                    web.get("/cookies", cookies)])
    admin = web.Application()
    admin.add_routes([web.get("/status", lambda request: answer("all well"))])
    app.add_subapp("/admin", admin)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "localhost", 8080)
    await site.start()
    print(site.name, runner.addresses)
    clock = asyncio.get_running_loop().time
    async with aiohttp.ClientSession("http://localhost:8080") as session:
        async def get(seconds):
            async with session.get("/slow", params={"t": seconds}) as response:
                return await response.json()

        print(await asyncio.gather(get("1"), get("0.5")), clock())
        async with session.get("/stream") as response:
            print(response.headers["X-Kind"], response.headers.get("Transfer-Encoding"))
            async for part in response.content.iter_any():
                print(part, clock())
        try:
            await session.get("/slow", params={"t": "9"}, timeout=aiohttp.ClientTimeout(total=1))
        except asyncio.TimeoutError:
            print("timeout", clock())
        async with session.post("/items", data="x") as response:
            print(response.status, await response.text())
        async with session.put("/items") as response:
            print(response.status, response.headers["Allow"])
        for path in ("/cookies", "/cookies", "/admin/status", "/none"):
            async with session.get(path) as response:
                print(response.status, await response.text())
        try:
            await session.get("http://localhost:9999/")
        except aiohttp.ClientConnectorError as error:
            print(error)
    await runner.cleanup()


async def answer(text):
    return web.Response(text=text)


asyncio.run(main())

# expect: http://localhost:8080 [('127.0.0.1', 8080)]
# expect: [{'t': '1'}, {'t': '0.5'}] 1.0
# expect: stream chunked
# expect: b'part 0;' 1.0
# expect: b'part 1;' 1.5
# expect: b'part 2;' 2.0
# expect: timeout 3.5
# expect: 201 got x
# expect: 405 GET,POST
# expect: 200 []
# expect: 200 [('seen', 'yes')]
# expect: 200 all well
# expect: 404 404: Not Found
# expect: Cannot connect to host localhost:9999 ssl:default [Connect call failed ('127.0.0.1', 9999)]
# schedule: 0.000000 Task-1 Task-2 Task-2 Task-1 Task-1 Task-3 Task-4 Task-3 Task-4 Task-5 Task-6 Task-3 Task-4 Task-7 Task-5 Task-8 Task-6 Task-3 Task-4 Task-7 Task-8
# schedule: 0.500000 Task-8 Task-4
# schedule: 1.000000 Task-7 Task-3 Task-1 Task-7 Task-1
# schedule: 1.500000 Task-7 Task-1
# schedule: 2.000000 Task-7 Task-1
# schedule: 2.500000 Task-7 Task-1 Task-7
# schedule: 3.500000 Task-1 Task-8 Task-1 Task-8 Task-1 Task-8 Task-1 Task-8 Task-1 Task-8 Task-1 Task-8 Task-1 Task-1 Task-1 Task-8
# schedule: 11.500000 Task-7 Task-1 Task-9 Task-10 Task-10
