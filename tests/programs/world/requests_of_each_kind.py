# only: loopscope
import asyncio

import aiohttp


async def main():
    async with aiohttp.ClientSession("https://api.example", headers={"X-App": "lesson"}) as session:
        async with session.put("/items/3", data={"name": "a b", "size": 2}) as response:
            sent = await response.json()
            print(sent["method"], sent["data"], sent["headers"]["Content-Type"], sent["headers"]["X-App"])
        async with session.patch("/items/3", data="text") as response:
            sent = await response.json()
            print(sent["method"], sent["data"], sent["headers"]["Content-Type"])
        async with session.delete("/items/3") as response:
            print((await response.json())["method"])
        async with session.head("/items/3") as response:
            print(response.status, await response.read(), response.headers["Content-Type"])
        async with session.options("/items") as response:
            print((await response.json())["method"])
        async with session.request("get", "/items", params=[("tag", "a"), ("tag", "b"), ("q", "x&y")]) as response:
            print(response.url, response.method)
        form = aiohttp.FormData()
        form.add_field("note", "hi")
        form.add_field("file", b"content", filename="a.txt", content_type="text/plain")
        async with session.post("/upload", data=form) as response:
            sent = await response.json()
            print(sent["headers"]["Content-Type"].split(";")[0])
            print(sent["data"].replace("\r", ""))
        async with session.get("/secret", auth=aiohttp.BasicAuth("ann", "pw")) as response:
            print((await response.json())["headers"]["Authorization"])
        try:
            await session.post("/x", data="a", json={})
        except ValueError as error:
            print(error)
    async with aiohttp.request("GET", "https://api.example/alone") as response:
        print(response.status, response.host, repr(response.url))


asyncio.run(main())

# expect: PUT name=a+b&size=2 application/x-www-form-urlencoded lesson
# expect: PATCH text text/plain; charset=utf-8
# expect: DELETE
# expect: 200 b'' application/json
# expect: OPTIONS
# expect: https://api.example/items?tag=a&tag=b&q=x%26y GET
# expect: multipart/form-data
# expect: --simulated-boundary-0123456789
# expect: Content-Type: text/plain; charset=utf-8
# expect: Content-Disposition: form-data; name="note"
# expect:
# expect: hi
# expect: --simulated-boundary-0123456789
# expect: Content-Type: text/plain
# expect: Content-Disposition: form-data; name="file"; filename="a.txt"
# expect:
# expect: content
# expect: --simulated-boundary-0123456789--
# expect:
# expect: Basic YW5uOnB3
# expect: data and json parameters can not be used at the same time
# expect: 200 api.example URL('https://api.example/alone')
# schedule: 0.000000 Task-1
# schedule: 0.660000 Task-1
# schedule: 1.320000 Task-1
# schedule: 1.980000 Task-1
# schedule: 2.640000 Task-1
# schedule: 3.010000 Task-1
# schedule: 3.380000 Task-1
# schedule: 4.200000 Task-1
# schedule: 5.050000 Task-1
# schedule: 5.650000 Task-1 Task-2 Task-3
