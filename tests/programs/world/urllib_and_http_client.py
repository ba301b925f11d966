# only: loopscope
# world: GET https://a.example/page -> in 0.5s html <title>Page</title>
# world: GET https://a.example/old -> redirect https://a.example/page in 0.1s
# world: GET https://a.example/down -> refused in 0.1s
# world: host gone.example no such host
import http.client
import json
import time
import urllib.error
import urllib.parse
import urllib.request

with urllib.request.urlopen("https://a.example/page") as page:
    print(page.status, page.headers["Content-Type"], page.headers.get_content_charset(), page.read().decode())
print(urllib.request.urlopen("https://a.example/old").geturl(), time.perf_counter())
for url in ("https://a.example/down", "https://gone.example/", "https://httpbin.org/status/404", "nothing"):
    try:
        urllib.request.urlopen(url)
    except urllib.error.HTTPError as error:
        print("HTTPError", error, error.code, error.reason)
    except urllib.error.URLError as error:
        print("URLError", error, repr(error.reason))
    except ValueError as error:
        print("ValueError", error)
try:
    urllib.request.urlopen("https://httpbin.org/delay/9", timeout=2)
except TimeoutError as error:
    print("timeout", time.perf_counter())
form = urllib.parse.urlencode({"a": 1, "b": "x y"}).encode()
request = urllib.request.Request("https://api.example/form", data=form, headers={"User-Agent": "lesson"})
sent = json.load(urllib.request.urlopen(request))
print(sent["method"], sent["data"], sent["headers"]["User-agent"], sent["headers"]["Content-Type"])
connection = http.client.HTTPSConnection("a.example")
connection.request("GET", "/page")
response = connection.getresponse()
print(response.status, response.reason, response.read())
print(http.HTTPStatus.NOT_FOUND.phrase, http.client.responses[418])

# expect: 200 text/html; charset=utf-8 utf-8 <title>Page</title>
# expect: https://a.example/page 1.1
# expect: URLError <urlopen error [Errno 111] Connection refused> ConnectionRefusedError(111, 'Connection refused')
# expect: URLError <urlopen error [Errno -2] Name or service not known> gaierror(-2, 'Name or service not known')
# expect: HTTPError HTTP Error 404: Not Found 404 Not Found
# expect: ValueError unknown url type: 'nothing'
# expect: timeout 4.32
# expect: POST a=1&b=x+y lesson application/x-www-form-urlencoded
# expect: 200 OK b'<title>Page</title>'
# expect: Not Found I'm a Teapot
