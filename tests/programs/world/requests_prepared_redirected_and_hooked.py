# only: loopscope
# python3 with requests 2.34 prints the same
import requests, json, io
from requests.adapters import BaseAdapter, HTTPAdapter
from requests.models import Response
from requests.cookies import RequestsCookieJar, cookiejar_from_dict, create_cookie, CookieConflictError
from requests.structures import CaseInsensitiveDict, LookupDict
from requests import utils
class Fake(BaseAdapter):
    def __init__(self, script): super().__init__(); self.script = script; self.seen = []
    def send(self, request, stream=False, timeout=None, verify=True, cert=None, proxies=None):
        self.seen.append(request)
        r = Response(); r.request = request; r.url = request.url
        status, headers, body = self.script(request)
        r.status_code = status; r.reason = {200: "OK", 404: "Not Found", 302: "Found", 401: "Unauthorized", 500: "Internal Server Error"}.get(status, "?")
        r.headers = CaseInsensitiveDict(headers); r._content = body; r.encoding = utils.get_encoding_from_headers(r.headers)
        return r
    def close(self): pass
def show(r):
    q = r.request
    print(q.method, q.url, dict(q.headers), q.body, r.status_code, r.history)
s = requests.Session()
a = Fake(lambda q: (200, {"Content-Type": "application/json", "Link": '<https://x/2>; rel="next", <https://x/9>; rel="last"'}, b'{"a": [1, 2], "e": "\xc3\xa9"}'))
s.mount("https://", a); s.mount("http://", a)
s.headers.clear()
for call in (lambda: s.get("https://x/p", params={"a": 1, "b": ["x", "y"], "c": None, "d": "é ü"}), lambda: s.get("http://X.example/a b?q=1#frag", params="z=2"), lambda: s.get("https://x", params=[("a", 1), ("a", 2)]),
             lambda: s.post("https://x/p", data={"k": "v", "l": [1, 2]}), lambda: s.post("https://x/p", data="raw é"), lambda: s.post("https://x/p", data=b"raw"), lambda: s.post("https://x/p", json={"a": None, "e": "é"}),
             lambda: s.put("https://x/p", data=[("a", 1)]), lambda: s.patch("https://x/p"), lambda: s.delete("https://x/p"), lambda: s.head("https://x/p"), lambda: s.options("https://x/p"), lambda: s.get("https://u:p@x/p"),
             lambda: s.get("https://x/p", auth=("u", "é")), lambda: s.get("https://x/p", headers={"X": "1"}, cookies={"a": "b"}), lambda: s.post("https://x/p", data={}, json={}), lambda: s.request("get", "https://x/%41?x=%2f")):
    try: show(call())
    except Exception as e: print(type(e).__name__, e)
r = s.get("https://x/p")
print(r, bool(r), r.ok, r.json(), r.text, r.encoding, r.apparent_encoding, r.links, r.is_redirect, r.is_permanent_redirect, r.next, r.cookies, list(r.iter_lines()), list(r.iter_content(10)), r.raw)
for url in ("foo", "http://", "ftp://x/y", "//x", "http://*bad", "http://.bad", "", "https:///p", "mailto:a@b"):
    try: show(requests.Session().get(url) if url.startswith(("ftp", "mailto")) else s.get(url))
    except Exception as e: print(type(e).__name__, e)
# redirects
def redirecting(q):
    if q.url.endswith("/a"): return 302, {"Location": "/b"}, b""
    if q.url.endswith("/loop"): return 302, {"Location": "/loop"}, b""
    return 200, {}, b"done"
a.script = redirecting
r = s.post("https://x/a", data={"k": 1}, headers={"Authorization": "t"}); show(r); print(r.history[0].url, r.history[0].is_redirect)
r = s.get("https://x/a", allow_redirects=False); print(r, r.next, r.next.url)
s.max_redirects = 3
try: s.get("https://x/loop")
except requests.TooManyRedirects as e: print(e, e.response.status_code, len(e.response.history))
# errors
a.script = lambda q: (404, {"Content-Type": "text/html; charset=latin-1"}, b"\xe9 no")
r = s.get("https://x/p"); print(r.ok, r.text, r.encoding, repr(r))
try: r.raise_for_status()
except requests.HTTPError as e: print(e, e.response is r, e.request.url, isinstance(e, IOError))
try: r.json()
except requests.exceptions.JSONDecodeError as e: print(e, isinstance(e, ValueError), isinstance(e, requests.RequestException))
# hooks
def hook(r, *args, **kw): print("hook", r.status_code, sorted(kw)); r.tag = 1
r = s.get("https://x/p", hooks={"response": [hook]}); print(r.tag)
r = s.get("https://x/p", hooks={"response": hook})
s.hooks["response"].append(hook); s.get("https://x/p"); s.hooks["response"].clear()
try: requests.Request("GET", "https://x", hooks={"nope": hook}).prepare()
except Exception as e: print(type(e).__name__, e)
# cookies
a.script = lambda q: (200, {}, q.headers.get("Cookie", "none").encode())
jar = RequestsCookieJar(); jar.set("tasty", "yum", domain="x.org", path="/c"); jar.set("gross", "blech", domain="x.org", path="/e"); jar.set("all", "1")
print(s.get("https://x.org/c/d", cookies=jar).text, s.get("https://x.org/", cookies=jar).text, s.get("https://y.org/c", cookies=jar).text)
print(jar, len(jar), jar.keys(), jar.values(), jar.items(), jar.get("tasty"), jar["all"], "gross" in jar, jar.get("zz", 5), jar.get_dict(domain="x.org"), jar.list_domains(), jar.list_paths(), jar.multiple_domains())
jar.set("tasty", "2", domain="y.org")
try: jar["tasty"]
except CookieConflictError as e: print("conflict", e)
print(jar.get("tasty", domain="y.org"))
try: jar["nope"]
except KeyError as e: print("KeyError", e)
del jar["all"]; print(sorted(jar.keys())); jar.update({"n": "1"}); print(jar.get("n"), [ (c.name, c.value, c.domain, c.path, c.secure, c.expires) for c in jar][:2])
s.cookies.set("sess", "abc"); print(s.get("https://x/p").text, s.get("https://x/p", cookies={"m": "1"}).text, dict(s.cookies), requests.utils.dict_from_cookiejar(s.cookies))
print(cookiejar_from_dict({"a": "b"}), utils.add_dict_to_cookiejar(RequestsCookieJar(), {"k": "v"}))
print(create_cookie("a", "b").name)
try: create_cookie("a", "b", zz=1)
except TypeError as e: print(e)
# prepared
p = requests.Request("post", "https://x/p", data={"a": 1}, headers={"h": "v"}, params={"q": 1}).prepare()
print(p, p.method, p.url, p.headers, p.body, p.path_url, p.copy().url)
print(requests.Request("GET", "https://x"), requests.Request("GET", "https://x").hooks)
p2 = s.prepare_request(requests.Request("GET", "https://x")); print(p2.headers)
s.headers.update({"A": "1"}); s.params = {"k": "v"}; s.auth = ("u", "p"); show(s.get("https://x/p", headers={"A": None, "B": "2"}, params={"k": "w", "z": 1}))
print(s.get_adapter("https://x/") is a); 
try: s.get_adapter("ftp://x")
except Exception as e: print(type(e).__name__, e)
# files
s.auth = None; s.params = {}
r = s.post("https://x/p", files={"f": ("n.txt", "content", "text/plain")}, data={"a": "1"})
b = r.request.body; print(r.request.headers["Content-Type"].split("=")[0], b.split(b"\r\n")[1:3], len(b))
r = s.post("https://x/p", files={"f": io.BytesIO(b"zz")}); print(r.request.body.split(b"\r\n")[1])
# misc
print(requests.codes.ok, requests.codes["not_found"], requests.codes.teapot, requests.codes.nope if hasattr(requests.codes, "nope") else None, requests.codes.temporary_redirect, requests.codes.OK, requests.codes.too_many_requests, requests.codes.im_a_teapot, requests.codes.unprocessable)
print(utils.default_headers()["Accept"], utils.get_encoding_from_headers({"content-type": "text/html"}), utils.get_encoding_from_headers({"content-type": "application/json"}), utils.parse_header_links('<a>; rel=x; type="t", <b>'), utils.requote_uri("http://x/ a%20b"), utils.urldefragauth("http://u:p@x/y#z"), utils.get_auth_from_url("http://u:p%40@x"), utils.to_key_val_list({"a": 1}), utils.super_len(io.BytesIO(b"abc")), utils.guess_filename(io.BytesIO()), utils.unquote_unreserved("%41%20"), utils.is_ipv4_address("1.2.3.4"), utils.parse_dict_header('a="1", b=2'), utils.parse_list_header('a, "b, c"'), utils.guess_json_utf(b'{}'))
d = CaseInsensitiveDict({"A": 1, "b": 2}); print(d, d["a"], "B" in d, list(d), d == {"a": 1, "B": 2}, d.copy(), list(d.lower_items()))
for e in ("ConnectTimeout", "ReadTimeout", "SSLError", "ProxyError", "ChunkedEncodingError", "InvalidJSONError", "MissingSchema", "JSONDecodeError", "RetryError", "ContentDecodingError", "FileModeWarning", "InvalidProxyURL"):
    print(e, [c.__name__ for c in getattr(requests.exceptions, e).__mro__])
ad = HTTPAdapter(max_retries=3); print(ad.max_retries, ad.config)
from requests.auth import HTTPDigestAuth, HTTPBasicAuth, HTTPProxyAuth, _basic_auth_str
print(_basic_auth_str("a", "b"), HTTPBasicAuth("a", "b") == HTTPBasicAuth("a", "b"), HTTPDigestAuth("a", "b") != HTTPDigestAuth("a", "c"))

# expect: GET https://x/p?a=1&b=x&b=y&d=%C3%A9+%C3%BC {} None 200 []
# expect: GET http://x.example/a%20b?q=1&z=2#frag {} None 200 []
# expect: GET https://x/?a=1&a=2 {} None 200 []
# expect: POST https://x/p {'Content-Length': '11', 'Content-Type': 'application/x-www-form-urlencoded'} k=v&l=1&l=2 200 []
# expect: POST https://x/p {'Content-Length': '6'} raw é 200 []
# expect: POST https://x/p {'Content-Length': '3'} b'raw' 200 []
# expect: POST https://x/p {'Content-Length': '26', 'Content-Type': 'application/json'} b'{"a": null, "e": "\\u00e9"}' 200 []
# expect: PUT https://x/p {'Content-Length': '3', 'Content-Type': 'application/x-www-form-urlencoded'} a=1 200 []
# expect: PATCH https://x/p {'Content-Length': '0'} None 200 []
# expect: DELETE https://x/p {'Content-Length': '0'} None 200 []
# expect: HEAD https://x/p {} None 200 []
# expect: OPTIONS https://x/p {'Content-Length': '0'} None 200 []
# expect: GET https://u:p@x/p {'Authorization': 'Basic dTpw'} None 200 []
# expect: GET https://x/p {'Authorization': 'Basic dTrp'} None 200 []
# expect: GET https://x/p {'X': '1', 'Cookie': 'a=b'} None 200 []
# expect: POST https://x/p {'Content-Length': '2', 'Content-Type': 'application/json'} b'{}' 200 []
# expect: GET https://x/A?x=%2F {} None 200 []
# expect: <Response [200]> True True {'a': [1, 2], 'e': 'é'} {"a": [1, 2], "e": "é"} utf-8 utf-8 {'next': {'url': 'https://x/2', 'rel': 'next'}, 'last': {'url': 'https://x/9', 'rel': 'last'}} False False None <RequestsCookieJar[]> [b'{"a": [1, 2], "e": "\xc3\xa9"}'] [b'{"a": [1, ', b'2], "e": "', b'\xc3\xa9"}'] None
# expect: MissingSchema Invalid URL 'foo': No scheme supplied. Perhaps you meant https://foo?
# expect: InvalidURL Invalid URL 'http://': No host supplied
# expect: InvalidSchema No connection adapters were found for 'ftp://x/y'
# expect: MissingSchema Invalid URL '//x': No scheme supplied. Perhaps you meant https:////x?
# expect: InvalidURL URL has an invalid label.
# expect: InvalidURL URL has an invalid label.
# expect: MissingSchema Invalid URL '': No scheme supplied. Perhaps you meant https://?
# expect: InvalidURL Invalid URL 'https:///p': No host supplied
# expect: InvalidSchema No connection adapters were found for 'mailto:a@b'
# expect: GET https://x/b {'Authorization': 't'} None 200 [<Response [302]>]
# expect: https://x/a True
# expect: <Response [302]> <PreparedRequest [GET]> https://x/b
# expect: Exceeded 3 redirects. 302 3
# expect: False é no latin-1 <Response [404]>
# expect: 404 Client Error: Not Found for url: https://x/p True https://x/p True
# expect: Expecting value: line 1 column 1 (char 0) True True
# expect: hook 404 ['cert', 'proxies', 'stream', 'timeout', 'verify']
# expect: 1
# expect: hook 404 ['cert', 'proxies', 'stream', 'timeout', 'verify']
# expect: hook 404 ['cert', 'proxies', 'stream', 'timeout', 'verify']
# expect: ValueError Unsupported event specified, with event name "nope"
# expect: tasty=yum; all=1 all=1 all=1
# expect: <RequestsCookieJar[<Cookie tasty=yum for x.org/c>, <Cookie gross=blech for x.org/e>, <Cookie all=1 for />]> 3 ['tasty', 'gross', 'all'] ['yum', 'blech', '1'] [('tasty', 'yum'), ('gross', 'blech'), ('all', '1')] yum 1 True 5 {'tasty': 'yum', 'gross': 'blech'} ['x.org', ''] ['/c', '/e', '/'] True
# expect: conflict There are multiple cookies with name, 'tasty'
# expect: 2
# expect: KeyError "name='nope', domain=None, path=None"
# expect: ['gross', 'tasty', 'tasty']
# expect: 1 [('tasty', 'yum', 'x.org', '/c', False, None), ('gross', 'blech', 'x.org', '/e', False, None)]
# expect: sess=abc sess=abc; m=1 {'sess': 'abc'} {'sess': 'abc'}
# expect: <RequestsCookieJar[<Cookie a=b for />]> <RequestsCookieJar[<Cookie k=v for />]>
# expect: a
# expect: create_cookie() got unexpected keyword arguments: ['zz']
# expect: <PreparedRequest [POST]> POST https://x/p?q=1 {'h': 'v', 'Content-Length': '3', 'Content-Type': 'application/x-www-form-urlencoded'} a=1 /p?q=1 https://x/p?q=1
# expect: <Request [GET]> {'response': []}
# expect: {'Cookie': 'sess=abc'}
# expect: GET https://x/p?k=w&z=1 {'B': '2', 'Cookie': 'sess=abc', 'Authorization': 'Basic dTpw'} None 200 []
# expect: True
# expect: InvalidSchema No connection adapters were found for 'ftp://x'
# expect: multipart/form-data; boundary [b'Content-Disposition: form-data; name="a"', b''] 254
# expect: b'Content-Disposition: form-data; name="f"; filename="f"'
# expect: 200 404 418 None 307 200 429 418 422
# expect: */* ISO-8859-1 utf-8 [{'url': 'a', 'rel': 'x', 'type': 't'}, {'url': 'b'}] http://x/%20a%20b http://x/y ('u', 'p@') [('a', 1)] 3 None A%20 True {'a': '1', 'b': '2'} ['a', 'b, c'] utf-8
# expect: {'A': 1, 'b': 2} 1 True ['A', 'b'] True {'A': 1, 'b': 2} [('a', 1), ('b', 2)]
# expect: ConnectTimeout ['ConnectTimeout', 'ConnectionError', 'Timeout', 'RequestException', 'OSError', 'Exception', 'BaseException', 'object']
# expect: ReadTimeout ['ReadTimeout', 'Timeout', 'RequestException', 'OSError', 'Exception', 'BaseException', 'object']
# expect: SSLError ['SSLError', 'ConnectionError', 'RequestException', 'OSError', 'Exception', 'BaseException', 'object']
# expect: ProxyError ['ProxyError', 'ConnectionError', 'RequestException', 'OSError', 'Exception', 'BaseException', 'object']
# expect: ChunkedEncodingError ['ChunkedEncodingError', 'RequestException', 'OSError', 'Exception', 'BaseException', 'object']
# expect: InvalidJSONError ['InvalidJSONError', 'RequestException', 'OSError', 'Exception', 'BaseException', 'object']
# expect: MissingSchema ['MissingSchema', 'RequestException', 'OSError', 'ValueError', 'Exception', 'BaseException', 'object']
# expect: JSONDecodeError ['JSONDecodeError', 'InvalidJSONError', 'RequestException', 'OSError', 'JSONDecodeError', 'ValueError', 'Exception', 'BaseException', 'object']
# expect: RetryError ['RetryError', 'RequestException', 'OSError', 'Exception', 'BaseException', 'object']
# expect: ContentDecodingError ['ContentDecodingError', 'RequestException', 'OSError', 'HTTPError', 'Exception', 'BaseException', 'object']
# expect: FileModeWarning ['FileModeWarning', 'RequestsWarning', 'DeprecationWarning', 'Warning', 'Exception', 'BaseException', 'object']
# expect: InvalidProxyURL ['InvalidProxyURL', 'InvalidURL', 'RequestException', 'OSError', 'ValueError', 'Exception', 'BaseException', 'object']
# expect: Retry(total=3, connect=None, read=None, redirect=None, status=None) {}
# expect: Basic YTpi True True
