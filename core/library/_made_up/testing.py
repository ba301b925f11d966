"""Services that exist for trying out HTTP clients: httpbin and its like, JSONPlaceholder, ReqRes, DummyJSON, Fake Store."""
import base64
import json
import uuid
from urllib.parse import parse_qsl

from . import draws


_PACKED = {"gzip": "gzipped", "deflate": "deflated", "brotli": "brotli"}


def grouped(pairs):
    """What is there several times becomes a list."""
    found = {}
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    return {name: values[0] if len(values) == 1 else values for name, values in found.items()}


def _httpbin(asked):
    what = asked.parts[0] if asked.parts else ""
    rest = asked.parts[1:]
    headers = {name.title(): value for name, value in asked.headers.items()}
    headers.setdefault("Host", asked.host)
    if what in ("get", "post", "put", "patch", "delete", "anything", "delay"):
        return _httpbin_echo(asked, what, headers)
    plain = {
        "ip": {"origin": "203.0.113.7"}, "headers": {"headers": headers},
        "user-agent": {"user-agent": asked.headers.get("user-agent", "")},
        "uuid": {"uuid": str(uuid.UUID(int=draws.number(asked.url, 0, 1 << 60) << 64 | 0x8000000000000000, version=4))},
        "bearer": {"authenticated": True, "token": asked.headers.get("authorization", "").rpartition(" ")[2]},
        "json": {"slideshow": {"author": "simulated", "date": "date of publication", "title": "Sample Slide Show",
                               "slides": [{"title": "One", "type": "all"}, {"title": "Two", "type": "all"}]}},
    }
    if what in _PACKED:
        value = {_PACKED[what]: True, "headers": headers, "method": asked.method, "origin": "203.0.113.7"}
        return 200, "application/json", json.dumps(value).encode(), [("Content-Encoding", "br" if what == "brotli" else what)]
    if what in plain:
        if what == "bearer" and "authorization" not in asked.headers:
            return 401, "text/plain", b""
        return plain[what]
    if what == "cookies" and not rest:
        pairs = [part.strip().partition("=") for part in asked.headers.get("cookie", "").split(";") if part.strip()]
        return {"cookies": {name: value for name, _, value in pairs}}
    moved = _httpbin_redirect(asked, what, rest)
    if moved is not None:
        return 302, "text/html", b"", moved
    if what in ("basic-auth", "hidden-basic-auth", "digest-auth") and len(rest) >= 2:
        return _httpbin_digest(asked, *rest[1:3]) if what == "digest-auth" and len(rest) > 2 else _httpbin_auth(asked, *rest[-2:])
    if what in ("bytes", "stream-bytes", "range") and rest and rest[0].isdigit():
        size = min(int(rest[0]), 10_000_000)
        return 200, "application/octet-stream", (b"0123456789abcdef" * (size // 16 + 1))[:size]
    if what == "stream" and rest and rest[0].isdigit():
        lines = [json.dumps({"url": asked.url, "args": asked.query, "headers": headers, "origin": "203.0.113.7", "id": k})
                 for k in range(min(int(rest[0]), 100))]
        return 200, "application/json", ("\n".join(lines) + "\n").encode()
    if what == "html" or not what:
        return 200, "text/html", (b"<!DOCTYPE html>\n<html>\n<head></head>\n<body>\n<h1>Simulated page</h1>\n"
                                  b"<p>No byte of it left the machine.</p>\n</body>\n</html>")
    if what == "image":
        return 200, f"image/{rest[0] if rest else 'png'}", b"\x89PNG\r\n\x1a\n" + b"simulated bytes " * 500
    if what == "drip":
        return 200, "application/octet-stream", b"*" * min(int(asked.query.get("numbytes", "10")), 100_000)
    if what == "base64" and rest:
        return 200, "text/plain", base64.urlsafe_b64decode(rest[0] + "==")
    return None


def _httpbin_redirect(asked, what, rest):
    """The headers of a redirection, or None: none is asked for."""
    if what == "cookies" and rest[:1] == ["set"]:
        pairs = [tuple(rest[1:3])] if len(rest) >= 3 else list(asked.query.items())
        return [("Location", "/cookies")] + [("Set-Cookie", f"{name}={value}; Path=/") for name, value in pairs]
    if what == "cookies" and rest[:1] == ["delete"]:
        return [("Location", "/cookies")] + [("Set-Cookie", f"{name}=; Path=/; Max-Age=0") for name in asked.query]
    if what in ("redirect", "relative-redirect", "absolute-redirect") and rest and rest[0].isdigit():
        left = int(rest[0]) - 1
        path = f"/{what}/{left}" if left > 0 else "/get"
        return [("Location", path if what != "absolute-redirect" else f"https://{asked.host}{path}")]
    if what == "redirect-to":
        return [("Location", asked.query.get("url", "/get"))]
    return None


def _httpbin_echo(asked, what, headers):
    kind = asked.headers.get("content-type", "")
    text = asked.body.decode("utf-8", "replace")
    value = {"args": asked.all_query(), "headers": headers, "origin": "203.0.113.7", "url": asked.url}
    if what != "get":
        is_form = kind.startswith("application/x-www-form-urlencoded")
        form, files = grouped(parse_qsl(text, keep_blank_values=True)) if is_form else {}, {}
        if kind.startswith("multipart/form-data"):
            form, files = _multipart(text, kind)
            text = ""
        value.update(data="" if is_form else text, files=files, form=form, json=asked.json_body() if not is_form else None)
    if what == "anything":
        value["method"] = asked.method
    return value


def _multipart(text, kind):
    form, files = {}, {}
    mark = "--" + kind.partition("boundary=")[2].strip('"')
    for part in text.split(mark)[1:-1]:
        head, _, content = part.strip("\r\n").partition("\r\n\r\n")
        name = head.partition('name="')[2].partition('"')[0]
        (files if 'filename="' in head else form)[name] = content
    return form, files


def _httpbin_auth(asked, user, password):
    given = asked.headers.get("authorization", "")
    wanted = "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()
    if given != wanted:
        return 401, "text/plain", b"", [("WWW-Authenticate", 'Basic realm="Fake Realm"')]
    return {"authenticated": True, "user": user}


def _httpbin_digest(asked, user, password):
    """Whoever answers the challenge by the right name is believed."""
    given = asked.headers.get("authorization", "")
    if given.startswith("Digest ") and f'username="{user}"' in given and 'response="' in given:
        return {"authenticated": True, "user": user}
    nonce = f"{draws.number(asked.url, 0, 1 << 60):032x}"
    return 401, "text/plain", b"", [("WWW-Authenticate", f'Digest realm="me@kennethreitz.com", nonce="{nonce}", qop="auth", '
                                                         f'opaque="{nonce[::-1]}", algorithm=MD5, stale=FALSE')]


# -- JSONPlaceholder --

_COUNTS = {"posts": 100, "comments": 500, "albums": 100, "photos": 5000, "todos": 200, "users": 10}
_PARENTS = {"posts": ("userId", 10), "comments": ("postId", 5), "albums": ("userId", 10), "photos": ("albumId", 50),
            "todos": ("userId", 20)}


def _item(kind, k):
    if kind == "users":
        return _user(k)
    parent, each = _PARENTS[kind]
    item = {parent: (k - 1) // each + 1, "id": k}
    key = f"{kind}/{k}"
    if kind == "comments":
        first, last = draws.person(key)
        return {**item, "name": draws.words(key, 4), "email": f"{first}.{last}@mail.example",
                "body": "\n".join(draws.words(f"{key}/{row}", 7) for row in range(3))}
    item["title"] = draws.words(key, 4)
    if kind == "posts":
        item["body"] = "\n".join(draws.words(f"{key}/{row}", 7) for row in range(4))
    elif kind == "todos":
        item["completed"] = draws.number(key, 0, 1) == 1
    elif kind == "photos":
        item.update(url=f"https://via.placeholder.com/600/{k:06x}", thumbnailUrl=f"https://via.placeholder.com/150/{k:06x}")
    return item


def _user(k):
    first, last = draws.FIRST[k % 16], draws.LAST[k * 3 % 16]
    return {"id": k, "name": f"{first} {last}", "username": f"{first}{k}", "email": f"{first}@{last}.example".lower(),
            "address": {"street": f"{last} Street", "suite": f"Apt. {100 + k}", "city": draws.CITIES[k % 10],
                        "zipcode": f"{10000 + 77 * k}", "geo": {"lat": f"{k * 3.5:.4f}", "lng": f"{k * -7.25:.4f}"}},
            "phone": f"555-01{k:02}", "website": f"{last.lower()}.example",
            "company": {"name": f"{last} Inc", "catchPhrase": draws.words(("phrase", k), 3), "bs": draws.words(("bs", k), 3)}}


def _placeholder(asked):
    kind = asked.parts[0] if asked.parts else ""
    if kind not in _COUNTS:
        return None
    count = _COUNTS[kind]
    if asked.method == "POST":
        return 201, {**(_sent(asked) or {}), "id": count + 1}
    if len(asked.parts) == 1:
        return _chosen(kind, range(1, count + 1), asked.query)
    k = int(asked.parts[1]) if asked.parts[1].isdigit() else 0
    if not 1 <= k <= count:
        return 404, {}
    if len(asked.parts) == 3 and asked.parts[2] in _PARENTS:
        below = asked.parts[2]
        each = _PARENTS[below][1]
        return _chosen(below, range((k - 1) * each + 1, k * each + 1), asked.query)
    if asked.method == "DELETE":
        return {}
    if asked.method in ("PUT", "PATCH"):
        return {**({} if asked.method == "PUT" else _item(kind, k)), **(_sent(asked) or {}), "id": k}
    return _item(kind, k)


def _sent(asked):
    given = asked.json_body()
    if isinstance(given, dict):
        return given
    return dict(parse_qsl(asked.body.decode("utf-8", "replace")))


def _chosen(kind, numbers, query):
    """The items that a query asks for: by a field's value, and by page."""
    wanted = {name: value for name, value in query.items() if not name.startswith("_")}
    if not wanted:  # makes no item that is not asked for
        first, size = _page(query)
        numbers = numbers[first:first + size] if size is not None else numbers
        return [_item(kind, k) for k in numbers]
    found = [item for item in (_item(kind, k) for k in numbers)
             if all(str(item.get(name)) == value for name, value in wanted.items())]
    first, size = _page(query)
    return found[first:first + size] if size is not None else found


def _page(query):
    if "_start" in query:
        first = int(query["_start"])
        return first, int(query["_limit"]) if "_limit" in query else int(query.get("_end", "10")) - first
    size = query.get("_limit", query.get("_per_page", "10" if "_page" in query else None))
    if size is None:
        return 0, None
    return (int(query.get("_page", "1")) - 1) * int(size), int(size)


# -- others of its kind --

def _reqres(asked):
    if asked.parts[:1] != ["api"] or len(asked.parts) < 2:
        return None
    kind, rest = asked.parts[1], asked.parts[2:]
    if kind in ("register", "login"):
        given = _sent(asked)
        if "password" not in given:
            return 400, {"error": "Missing password"}
        return {"id": 4, "token": "simulated-token"} if kind == "register" else {"token": "simulated-token"}
    if asked.method == "POST":
        return 201, {**_sent(asked), "id": "101", "createdAt": "2024-01-01T00:00:00.000Z"}
    if asked.method in ("PUT", "PATCH"):
        return {**_sent(asked), "updatedAt": "2024-01-01T00:00:00.000Z"}
    if asked.method == "DELETE":
        return 204, "text/plain", b""
    support = {"url": "https://reqres.in/#support-heading", "text": "simulated"}
    if rest and rest[0].isdigit():
        k = int(rest[0])
        return ({"data": _reqres_user(k), "support": support}) if k <= 12 else (404, {})
    page, size = int(asked.query.get("page", "1")), int(asked.query.get("per_page", "6"))
    users = [_reqres_user(k) for k in range((page - 1) * size + 1, min(page * size, 12) + 1)]
    return {"page": page, "per_page": size, "total": 12, "total_pages": -(-12 // size), "data": users, "support": support}


def _reqres_user(k):
    first, last = draws.FIRST[k % 16], draws.LAST[k * 5 % 16]
    return {"id": k, "email": f"{first}.{last}@reqres.in".lower(), "first_name": first, "last_name": last,
            "avatar": f"https://reqres.in/img/faces/{k}-image.jpg"}


def _product(k):
    title = f"Simulated {draws.pick(('product', k), draws.WORDS)}"
    return {"id": k, "title": title, "description": draws.sentence(("product", k), 9), "category": draws.pick(k, ("tools", "books")),
            "price": draws.share(("price", k), 5, 200), "image": f"https://fakestoreapi.com/img/{k}.jpg"}


def _store(asked):
    kind = asked.parts[0] if asked.parts else ""
    if kind not in ("products", "users", "carts"):
        return None
    make = _product if kind == "products" else _user if kind == "users" else (lambda k: {"id": k, "userId": k, "products": []})
    if asked.method == "POST":
        return 201, {**_sent(asked), "id": 21}
    if len(asked.parts) > 1 and asked.parts[1].isdigit():
        item = make(int(asked.parts[1]))
        if kind == "products":
            item["rating"] = {"rate": draws.share(("rate", item["id"]), 1, 5, 1), "count": draws.number(("count", item["id"]), 10, 400)}
        return item
    if asked.parts[1:2] == ["categories"]:
        return ["books", "tools"]
    return [make(k) for k in range(1, int(asked.query.get("limit", "20")) + 1)]


def _dummyjson(asked):
    kind = asked.parts[0] if asked.parts else ""
    makers = {"products": lambda k: {**_product(k), "rating": draws.share(("rate", k), 1, 5), "stock": draws.number(k, 1, 99),
                                     "brand": "Simulated", "thumbnail": f"https://cdn.dummyjson.com/{k}.png"},
              "users": lambda k: {"id": k, "firstName": draws.FIRST[k % 16], "lastName": draws.LAST[k % 16], "age": 20 + k % 40,
                                  "email": f"user{k}@mail.example", "username": f"user{k}"},
              "todos": lambda k: {"id": k, "todo": draws.sentence(("todo", k), 5), "completed": k % 2 == 0, "userId": k % 30 + 1},
              "quotes": lambda k: {"id": k, "quote": draws.sentence(("quote", k), 9), "author": " ".join(draws.person(("author", k)))},
              "posts": lambda k: {"id": k, "title": draws.words(("post", k), 4), "body": draws.sentence(("body", k), 20),
                                  "userId": k % 30 + 1, "tags": ["simulated"], "reactions": {"likes": k, "dislikes": 0}, "views": 9 * k}}
    if kind not in makers:
        return None
    if asked.method == "POST":
        return 201, {**_sent(asked), "id": 195}
    if len(asked.parts) > 1 and asked.parts[1].isdigit():
        return makers[kind](int(asked.parts[1]))
    if asked.last() == "random":
        return makers[kind](draws.number(asked.url, 1, 30))
    limit, skip = int(asked.query.get("limit", "30")), int(asked.query.get("skip", "0"))
    return {kind: [makers[kind](k) for k in range(skip + 1, min(skip + (limit or 100), 100) + 1)], "total": 100, "skip": skip,
            "limit": limit}


SERVICES = (
    ("httpbin.org httpbingo.org httpbin.dev eu.httpbin.org postman-echo.com nghttp2.org", _httpbin),
    ("jsonplaceholder.typicode.com", _placeholder),
    ("reqres.in", _reqres),
    ("fakestoreapi.com", _store),
    ("dummyjson.com", _dummyjson),
)
