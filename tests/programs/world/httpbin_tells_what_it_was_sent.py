# only: loopscope
import asyncio

import httpx


async def main():
    async with httpx.AsyncClient(base_url="https://httpbin.org", timeout=10) as client:
        r = await client.get("/get", params={"a": 1}, headers={"X-Token": "s"})
        print(r.json()["args"], r.json()["headers"]["X-Token"], r.json()["url"])
        r = await client.post("/post", data={"k": "v"})
        print(r.json()["form"], r.json()["json"])
        r = await client.post("/post", json=[1, 2])
        print(r.json()["json"], r.json()["data"])
        r = await client.post("/post", files={"f": ("a.txt", b"hello")}, data={"k": "v"})
        print(r.json()["files"], r.json()["form"])
        print((await client.put("/anything/x", content=b"raw")).json()["method"])
        print((await client.get("/basic-auth/u/p", auth=("u", "p"))).json(), (await client.get("/basic-auth/u/p")).status_code)
        print((await client.get("/bearer", headers={"Authorization": "Bearer t"})).json())
        print(len((await client.get("/bytes/1000")).content), (await client.get("/uuid")).json()["uuid"][14])
        async with client.stream("GET", "/stream/3") as response:
            async for line in response.aiter_lines():
                print(line[:10], line.endswith("}"))
        r = await client.get("/cookies/set?theme=dark", follow_redirects=True)
        print(r.json(), [h.status_code for h in r.history])
        r = await client.get("/redirect/2", follow_redirects=True)
        print(r.status_code, len(r.history), r.url)
        print((await client.get("/status/418")).status_code)


asyncio.run(main())

# expect: {'a': '1'} s https://httpbin.org/get?a=1
# expect: {'k': 'v'} None
# expect: [1, 2] [1,2]
# expect: {'f': 'hello'} {'k': 'v'}
# expect: PUT
# expect: {'authenticated': True, 'user': 'u'} 401
# expect: {'authenticated': True, 'token': 't'}
# expect: 1000 4
# expect: {"url": "h True
# expect: {"url": "h True
# expect: {"url": "h True
# expect: {'cookies': {'theme': 'dark'}} [302]
# expect: 200 2 https://httpbin.org/get
# expect: 418
# schedule: 0.000000 Task-1
# schedule: 0.490000 Task-1
# schedule: 1.090000 Task-1
# schedule: 1.690000 Task-1
# schedule: 2.290000 Task-1
# schedule: 2.620000 Task-1
# schedule: 2.980000 Task-1
# schedule: 3.340000 Task-1
# schedule: 4.260000 Task-1
# schedule: 4.370000 Task-1
# schedule: 5.350000 Task-1
# schedule: 5.960000 Task-1
# schedule: 6.560000 Task-1
# schedule: 7.320000 Task-1
# schedule: 7.730000 Task-1
# schedule: 8.360000 Task-1
# schedule: 8.850000 Task-1
# schedule: 9.080000 Task-1 Task-2 Task-3
