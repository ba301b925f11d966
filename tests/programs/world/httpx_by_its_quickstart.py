# only: loopscope
# the calls of httpx's first pages
import httpx

r = httpx.get("https://httpbin.org/get", params={"key1": "value1", "key2": ["value2", "value3"]})
print(r, r.url, r.status_code == httpx.codes.OK, r.encoding)
print(r.json()["args"])
r = httpx.post("https://httpbin.org/post", data={"key1": ["value1", "value2"]})
print(r.json()["form"])
files = {"upload-file": ("report.xls", b"a,b,c", "application/vnd.ms-excel")}
r = httpx.post("https://httpbin.org/post", files=files, data={"message": "Hello"})
print(r.json()["files"], r.json()["form"])
r = httpx.post("https://httpbin.org/post", json={"integer": 123, "boolean": True, "list": ["a", "b"]})
print(r.json()["json"], r.headers["content-type"])
r = httpx.post("https://httpbin.org/post", content=b"Hello, world")
print(r.json()["data"])
print(httpx.get("https://httpbin.org/status/404").status_code)
try:
    httpx.get("https://httpbin.org/status/404").raise_for_status()
except httpx.HTTPStatusError as e:
    print(e)
with httpx.stream("GET", "https://www.example.com") as r:
    n = 0
    for data in r.iter_bytes():
        n += len(data)
    print(n == r.num_bytes_downloaded)
with httpx.stream("GET", "https://www.example.com") as r:
    if int(r.headers.get("Content-Length", 0)) < 10_000_000:
        r.read()
        print(len(r.text) > 0)
r = httpx.get("https://httpbin.org/cookies/set?chocolate=chip")
print(r.cookies.get("chocolate"), r.next_request)
cookies = httpx.Cookies()
cookies.set("cookie_on_domain", "hello, there!", domain="httpbin.org")
cookies.set("cookie_off_domain", "nope.", domain="example.org")
print(httpx.get("http://httpbin.org/cookies", cookies=cookies).json())
r = httpx.get("http://github.com/", follow_redirects=True)
print(r.url, r.history)
print(httpx.get("https://example.com", auth=("my_user", "password123")).request.headers["authorization"])
auth = httpx.DigestAuth("my_user", "password123")
print(type(auth).__name__)
with httpx.Client(event_hooks={"request": [lambda q: print(">", q.method, q.url)], "response": [lambda p: print("<", p.status_code)]}) as client:
    client.headers.update({"X-Auth": "from-client"})
    r = client.get("https://httpbin.org/headers", headers={"X-Custom": "value"})
    print(r.json()["headers"].get("X-Auth"))
    req = client.build_request("GET", "https://httpbin.org/get")
    print(client.send(req).status_code)
try:
    httpx.get("https://httpbin.org/delay/10", timeout=1.0)
except httpx.TimeoutException as exc:
    print(type(exc).__name__, exc)

# expect: <Response [200 OK]> https://httpbin.org/get?key1=value1&key2=value2&key2=value3 True utf-8
# expect: {'key1': 'value1', 'key2': ['value2', 'value3']}
# expect: {'key1': ['value1', 'value2']}
# expect: {'upload-file': 'a,b,c'} {'message': 'Hello'}
# expect: {'integer': 123, 'boolean': True, 'list': ['a', 'b']} application/json
# expect: Hello, world
# expect: 404
# expect: Client error '404 Not Found' for url 'https://httpbin.org/status/404'
# expect: For more information check: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/404
# expect: True
# expect: True
# expect: chip <Request('GET', 'https://httpbin.org/cookies')>
# expect: {'cookies': {'cookie_on_domain': 'hello, there!'}}
# expect: https://github.com/ [<Response [301 Moved Permanently]>]
# expect: Basic bXlfdXNlcjpwYXNzd29yZDEyMw==
# expect: DigestAuth
# expect: > GET https://httpbin.org/headers
# expect: < 200
# expect: from-client
# expect: > GET https://httpbin.org/get
# expect: < 200
# expect: 200
# expect: ReadTimeout The read operation timed out
