# only: loopscope
# the calls of requests' first pages
import requests
from requests.adapters import HTTPAdapter
from requests.auth import HTTPBasicAuth, HTTPDigestAuth
from urllib3.util.retry import Retry

session = requests.Session()
retries = Retry(total=3, backoff_factor=1, status_forcelist=[500, 502, 503, 504], allowed_methods=["GET"])
session.mount("https://", HTTPAdapter(max_retries=retries, pool_connections=10, pool_maxsize=10))
session.headers.update({"User-Agent": "tutorial/1.0"})
r = session.get("https://api.github.com/events", timeout=(3.05, 27))
print(r.status_code, r.headers["content-type"], r.encoding, r.apparent_encoding in ("utf-8", "ascii"))
print(type(r.json()))
payload = {"key1": "value1", "key2": ["value2", "value3"]}
r = requests.get("https://httpbin.org/get", params=payload)
print(r.url)
r = requests.post("https://httpbin.org/post", data=[("key1", "value1"), ("key1", "value2")])
print(r.json()["form"])
r = requests.post("https://httpbin.org/post", files={"file": ("report.csv", "some,data,to,send\nanother,row,to,send\n")})
print(r.json()["files"])
with requests.get("https://example.com/big.bin", stream=True) as r:
    r.raise_for_status()
    with open("big.bin", "wb") as fd:
        for chunk in r.iter_content(chunk_size=8192):
            fd.write(chunk)
print(r.raw is not None, r.ok)
jar = requests.cookies.RequestsCookieJar()
jar.set("tasty_cookie", "yum", domain="httpbin.org", path="/cookies")
jar.set("gross_cookie", "blech", domain="httpbin.org", path="/elsewhere")
print(requests.get("https://httpbin.org/cookies", cookies=jar).text)
r = requests.get("http://github.com/")
print(r.history, r.url, r.is_redirect)
print(requests.get("http://github.com/", allow_redirects=False).next.url)
def print_url(r, *args, **kwargs):
    print("hook", r.url)
requests.get("https://httpbin.org/get", hooks={"response": print_url})
s = requests.Session()
s.hooks["response"].append(print_url)
s.auth = ("user", "pass")
print(s.get("https://httpbin.org/basic-auth/user/pass").status_code)
req = requests.Request("POST", "https://httpbin.org/post", data=b"x", headers={"A": "b"})
prepped = s.prepare_request(req)
settings = s.merge_environment_settings(prepped.url, {}, None, None, None)
resp = s.send(prepped, **settings)
print(resp.status_code, resp.request.headers["A"], resp.elapsed.total_seconds() > 0)
print(requests.get("https://httpbin.org/digest-auth/auth/user/pass", auth=HTTPDigestAuth("user", "pass")).status_code)
for bad in ("https://nowhere.invalid", "foo", "http://"):
    try:
        requests.get(bad, timeout=1)
    except requests.exceptions.ConnectionError as e:
        print("connection", type(e).__name__)
    except requests.exceptions.RequestException as e:
        print(type(e).__name__, e)
try:
    requests.get("https://httpbin.org/delay/10", timeout=0.5)
except requests.exceptions.Timeout as e:
    print("timeout", type(e).__name__)
try:
    requests.get("https://httpbin.org/status/404").raise_for_status()
except requests.HTTPError as e:
    print(e, e.response.status_code == requests.codes.not_found)

# expect: 200 application/json utf-8 True
# expect: <class 'list'>
# expect: https://httpbin.org/get?key1=value1&key2=value2&key2=value3
# expect: {'key1': ['value1', 'value2']}
# expect: {'file': 'some,data,to,send\nanother,row,to,send'}
# expect: True True
# expect: {"cookies": {"tasty_cookie": "yum"}}
# expect: [<Response [301]>] https://github.com/ False
# expect: https://github.com/
# expect: hook https://httpbin.org/get
# expect: hook https://httpbin.org/basic-auth/user/pass
# expect: 200
# expect: hook https://httpbin.org/post
# expect: 200 b True
# expect: 200
# expect: connection ConnectionError
# expect: MissingSchema Invalid URL 'foo': No scheme supplied. Perhaps you meant https://foo?
# expect: InvalidURL Invalid URL 'http://': No host supplied
# expect: timeout ReadTimeout
# expect: 404 Client Error: Not Found for url: https://httpbin.org/status/404 True
