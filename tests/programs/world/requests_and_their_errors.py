# only: loopscope
# world: GET https://a.example/down -> refused in 0.1s
# world: GET https://a.example/cut -> reset after 3 bytes in 0.1s text "0123456789"
# world: GET https://a.example/old -> redirect /new in 0.1s
# world: GET https://a.example/new -> in 0.1s html <p>new</p>
# world: GET https://a.example/circle -> redirect /circle in 0.01s
# world: GET https://a.example/login -> in 0.1s header "Set-Cookie: id=7" text "ok"
import re
import time

import requests

for url, options in [
    ("https://a.example/down", {}),
    ("https://a.example/cut", {}),
    ("https://httpbin.org/delay/5", {"timeout": 1}),
    ("https://a.example/circle", {}),
    ("a.example", {}),
    ("ftp://a.example/", {}),
]:
    try:
        requests.get(url, **options)
    except requests.RequestException as error:
        text = re.sub("0x[0-9a-f]+", "0x..", str(error))
        print(f"{time.perf_counter():.2f} {type(error).__name__}: {text}")
        print("   ", isinstance(error, requests.ConnectionError), isinstance(error, requests.Timeout))

response = requests.get("https://a.example/old")
print(response, response.url, response.history, response.text, response.encoding, bool(response))
missing = requests.get("https://httpbin.org/status/404")
print(missing.ok, missing.reason, missing.status_code == requests.codes.not_found)
try:
    missing.raise_for_status()
except requests.HTTPError as error:
    print(error, error.response is missing)
try:
    response.json()
except requests.JSONDecodeError as error:
    print(error)
with requests.Session() as session:
    session.headers["X-App"] = "lesson"
    session.params = {"lang": "en"}
    session.get("https://a.example/login")
    print(session.cookies.get_dict())
    sent = session.post("https://api.example/items", json={"a": 1}, params={"q": ["x", "y"]}, auth=("ann", "pw")).json()
    print(sent["json"], sent["url"])
    print({name: sent["headers"].get(name) for name in ("X-App", "Cookie", "Authorization", "Content-Type")})
    print(session.put("https://api.example/form", data={"k": "v w"}).json()["data"])
for line in requests.get("https://a.example/new").iter_lines():
    print(line)

# expect: 0.10 ConnectionError: HTTPSConnectionPool(host='a.example', port=443): Max retries exceeded with url: /down (Caused by NewConnectionError('<urllib3.connection.HTTPSConnection object at 0x..>: Failed to establish a new connection: [Errno 111] Connection refused'))
# expect:     True False
# expect: 0.20 ChunkedEncodingError: ("Connection broken: ConnectionResetError(104, 'Connection reset by peer')", ConnectionResetError(104, 'Connection reset by peer'))
# expect:     False False
# expect: 1.20 ReadTimeout: HTTPSConnectionPool(host='httpbin.org', port=443): Read timed out. (read timeout=1)
# expect:     False True
# expect: 1.51 TooManyRedirects: Exceeded 30 redirects.
# expect:     False False
# expect: 1.51 MissingSchema: Invalid URL 'a.example': No scheme supplied. Perhaps you meant https://a.example?
# expect:     False False
# expect: 1.51 InvalidSchema: No connection adapters were found for 'ftp://a.example/'
# expect:     False False
# expect: <Response [200]> https://a.example/new [<Response [302]>] <p>new</p> utf-8 True
# expect: False Not Found True
# expect: 404 Client Error: Not Found for url: https://httpbin.org/status/404 True
# expect: Expecting value: line 1 column 1 (char 0)
# expect: {'id': '7'}
# expect: {'a': 1} https://api.example/items?lang=en&q=x&q=y
# expect: {'X-App': 'lesson', 'Cookie': None, 'Authorization': 'Basic YW5uOnB3', 'Content-Type': 'application/json'}
# expect: k=v+w
# expect: b'<p>new</p>'
