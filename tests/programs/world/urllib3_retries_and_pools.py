# only: loopscope
# world: GET https://flaky.example/ -> 503
# world: GET https://flaky.example/ -> 503
# world: GET https://flaky.example/ -> 200 in 0.1s json {"ok": true}
# world: GET https://sick.example/ -> 500 text "oops"
# world: GET https://later.example/ -> 429 header "Retry-After: 3"
# world: GET https://later.example/ -> 200 text "now"
# world: GET https://old.example/ -> redirect https://new.example/
# world: GET https://new.example/ -> 200 header "Set-Cookie: a=1" text "new"
# world: GET https://down.example/ -> refused
# world: GET https://mute.example/ -> hangs
import time
import warnings

import requests
import urllib3
from requests.adapters import HTTPAdapter
from urllib3.exceptions import (
    ConnectionError, ConnectTimeoutError, DecodeError, DependencyWarning, HTTPError, HTTPWarning, IncompleteRead, InsecureRequestWarning,
    LocationParseError, LocationValueError, MaxRetryError, NameResolutionError, NewConnectionError, PoolError, ProtocolError, ProxyError,
    ReadTimeoutError, RequestError, ResponseError, SecurityWarning, SSLError, TimeoutError, URLSchemeUnknown)
from urllib3.util import Retry, Timeout
from urllib3.util.retry import RequestHistory
from urllib3.util.retry import ResponseError as OfRetry
from urllib3.util.timeout import Timeout as OfTimeout

urllib3.disable_warnings(InsecureRequestWarning)
requests.packages.urllib3.disable_warnings()
retry = Retry(total=3, backoff_factor=0.5, status_forcelist=[500, 502, 503], allowed_methods=["GET"])
print(retry, retry.is_retry("GET", 503), retry.is_retry("POST", 503), Retry.from_int(2), Timeout(connect=2, read=7))
session = requests.Session()
session.mount("https://", HTTPAdapter(max_retries=retry))
start = time.perf_counter()
print(session.get("https://flaky.example/").json(), round(time.perf_counter() - start, 2))
for url in ("https://sick.example/", "https://down.example/"):
    start = time.perf_counter()
    try:
        session.get(url, timeout=1)
    except requests.exceptions.RetryError as error:
        print("RetryError", error)
    except requests.ConnectionError as error:
        print("ConnectionError", "Connection refused" in str(error))
    print(round(time.perf_counter() - start, 2))
history = retry.increment("GET", "/", response=requests.get("https://sick.example/")).history
print(type(history[0]) is RequestHistory, history[0].status)

pool = urllib3.PoolManager(headers={"User-Agent": "lesson"})
response = pool.request("GET", "https://httpbin.org/get", fields={"q": "x y"})
print(response.status, response.json()["args"], response.headers["content-type"], response.reason)
print(pool.request("POST", "https://httpbin.org/post", json={"a": 1}).json()["json"])
print(pool.request("POST", "https://httpbin.org/post", fields={"a": "1"}).json()["form"])
response = pool.request("GET", "https://old.example/")
print(response.data, response.geturl(), response.headers.get("set-cookie"), response.read(2), b"".join(response.stream(1)))
start = time.perf_counter()
print(urllib3.request("GET", "https://later.example/").data, round(time.perf_counter() - start, 2))
for url, options in (("https://down.example/", {"retries": 1}), ("https://mute.example/", {"timeout": Timeout(total=1), "retries": False}),
                     ("ftp://x/", {}), ("https://nowhere.invalid/", {"retries": 0})):
    try:
        pool.request("GET", url, **options)
    except MaxRetryError as error:
        print("MaxRetryError", type(error.reason).__name__)
    except HTTPError as error:
        print(type(error).__name__, error)
for kind in (ConnectTimeoutError, DecodeError, IncompleteRead, LocationParseError, LocationValueError, NameResolutionError,
             NewConnectionError, PoolError, ProtocolError, ProxyError, ReadTimeoutError, RequestError, ResponseError, SSLError,
             TimeoutError, URLSchemeUnknown, HTTPWarning, SecurityWarning, DependencyWarning, ConnectionError):
    print(kind.__name__, kind.__base__.__name__, issubclass(kind, HTTPError), issubclass(kind, Warning))
print(urllib3.HTTPHeaderDict({"A": "1"})["a"])
print(isinstance(response, urllib3.HTTPResponse), OfTimeout is Timeout is urllib3.Timeout, OfRetry is ResponseError)
print(type(urllib3.add_stderr_logger()).__name__)

# expect: Retry(total=3, connect=None, read=None, redirect=None, status=None) True False Retry(total=2, connect=None, read=None, redirect=None, status=None) Timeout(connect=2, read=7, total=None)
# expect: {'ok': True} 2.1
# expect: RetryError HTTPSConnectionPool(host='sick.example', port=443): Max retries exceeded with url: / (Caused by ResponseError('too many 500 error responses'))
# expect: 4.04
# expect: ConnectionError True
# expect: 4.16
# expect: True 500
# expect: 200 {'q': 'x y'} application/json OK
# expect: {'a': 1}
# expect: {'a': '1'}
# expect: b'new' https://new.example/ a=1 b'ne' b'w'
# expect: b'now' 4.56
# expect: MaxRetryError NewConnectionError
# expect: ReadTimeoutError HTTPSConnectionPool(host='mute.example', port=443): Read timed out. (read timeout=1)
# expect: URLSchemeUnknown Not supported URL scheme ftp
# expect: MaxRetryError NameResolutionError
# expect: ConnectTimeoutError TimeoutError True False
# expect: DecodeError HTTPError True False
# expect: IncompleteRead HTTPError True False
# expect: LocationParseError LocationValueError True False
# expect: LocationValueError ValueError True False
# expect: NameResolutionError NewConnectionError True False
# expect: NewConnectionError ConnectTimeoutError True False
# expect: PoolError HTTPError True False
# expect: ProtocolError HTTPError True False
# expect: ProxyError HTTPError True False
# expect: ReadTimeoutError TimeoutError True False
# expect: RequestError PoolError True False
# expect: ResponseError HTTPError True False
# expect: SSLError HTTPError True False
# expect: TimeoutError HTTPError True False
# expect: URLSchemeUnknown LocationValueError True False
# expect: HTTPWarning Warning False True
# expect: SecurityWarning HTTPWarning False True
# expect: DependencyWarning HTTPWarning False True
# expect: ProtocolError HTTPError True False
# expect: 1
# expect: True True True
# expect: StreamHandler
