# only: loopscope
# world: GET https://api.example/{n} -> in 0.5s json {"n": "{n}"}
# world: GET https://api.example/down -> refused in 0.1s
# world: GET https://api.example/lines -> in 0.2s chunks 3 every 0.3s text "one\ntwo\nthree\n"
# world: GET https://api.example/old -> redirect /new in 0.1s
# world: GET https://api.example/cut -> reset after 3 bytes in 0.1s text "0123456789"
import asyncio
import time

import httpx


async def main():
    async with httpx.AsyncClient(base_url="https://api.example", headers={"X-App": "lesson"}) as client:
        responses = await asyncio.gather(*[client.get(f"/{n}") for n in range(3)])
        print([response.json() for response in responses], f"{time.perf_counter():.1f}")
        first = responses[0]
        print(first, first.is_success, first.headers["content-type"], first.url, first.elapsed, first.http_version)
        for path, options in [("/down", {}), ("/cut", {}), ("https://httpbin.org/status/503", {}),
                              ("https://httpbin.org/delay/9", {}), ("https://httpbin.org/delay/3", {"timeout": 1.0}),
                              ("ftp://x/", {})]:
            try:
                (await client.get(path, **options)).raise_for_status()
            except httpx.HTTPStatusError as error:
                print(f"{time.perf_counter():.1f} {error} {error.response.status_code}")
            except httpx.RequestError as error:
                print(f"{time.perf_counter():.1f} {error!r} {error.request.url if error._request else ''}")
        async with client.stream("GET", "/lines") as response:
            print(response.status_code, response.is_closed)
            async for line in response.aiter_lines():
                print(f"{time.perf_counter():.1f} {line}")
        print((await client.get("/old")).status_code, (await client.get("/old", follow_redirects=True)).url)
        sent = (await client.post("https://httpbin.org/post", json={"a": 1}, params={"q": [1, 2]})).json()
        print(sent["json"], sent["url"], sent["headers"]["X-App"])
    try:
        await client.get("/1")
    except RuntimeError as error:
        print(error)
    limits = httpx.Limits(max_connections=1)
    async with httpx.AsyncClient(limits=limits, timeout=httpx.Timeout(10, pool=0.3)) as client:
        results = await asyncio.gather(*[client.get(f"https://api.example/{n}") for n in range(2)], return_exceptions=True)
        print([repr(result) for result in results])


asyncio.run(main())
with httpx.Client() as client:
    print(client.get("https://api.example/7").text, f"{time.perf_counter():.1f}")
print(httpx.get("https://api.example/8").json(), httpx.URL("https://a.example/x?b=1").params)

# expect: [{'n': '0'}, {'n': '1'}, {'n': '2'}] 0.5
# expect: <Response [200 OK]> True application/json https://api.example/0 0:00:00.500000 HTTP/1.1
# expect: 0.6 ConnectError('All connection attempts failed') https://api.example/down
# expect: 0.7 RemoteProtocolError('peer closed connection without sending complete message body') https://api.example/cut
# expect: 1.0 Server error '503 Service Unavailable' for url 'https://httpbin.org/status/503'
# expect: For more information check: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/503 503
# expect: 6.0 ReadTimeout('') https://httpbin.org/delay/9
# expect: 7.0 ReadTimeout('') https://httpbin.org/delay/3
# expect: 7.0 UnsupportedProtocol("Request URL has an unsupported protocol 'ftp://'.")
# expect: 200 False
# expect: 7.2 one
# expect: 7.5 two
# expect: 7.8 three
# expect: 302 https://api.example/new
# expect: {'a': 1} https://httpbin.org/post?q=1&q=2 lesson
# expect: Cannot send a request, as the client has been closed.
# expect: ['<Response [200 OK]>', "PoolTimeout('')"]
# expect: {"n": "7"} 10.1
# expect: {'n': '8'} b=1
# schedule: 0.000000 Task-1 Task-2 Task-3 Task-4
# schedule: 0.500000 Task-2 Task-3 Task-4 Task-1
# schedule: 0.600000 Task-1
# schedule: 0.700000 Task-1
# schedule: 1.050000 Task-1
# schedule: 6.050000 Task-1
# schedule: 7.050000 Task-1
# schedule: 7.250000 Task-1
# schedule: 7.550000 Task-1
# schedule: 7.850000 Task-1
# schedule: 7.950000 Task-1
# schedule: 8.050000 Task-1
# schedule: 8.550000 Task-1
# schedule: 9.150000 Task-1 Task-5 Task-6
# schedule: 9.450000 Task-6
# schedule: 9.650000 Task-5 Task-1 Task-7 Task-8
