# only: loopscope
# world: GET http://example.com/ -> 200 in 5ms
# Names that scripts use now and then: exceptions and their bases, parts of URLs, locks that are extended, connections that
# tell when they end.
import asyncio
import ssl

import aiofiles
import aiohttp
import aiomysql
import asyncpg
import httpx
import redis.asyncio
import redis.exceptions
import requests.cookies
import requests.utils
import websockets
from fastapi.websockets import WebSocketState
from websockets.datastructures import Headers
from websockets.http11 import Response


def show_exceptions():
    print(issubclass(aiohttp.ClientConnectorSSLError, ssl.SSLError))
    print(issubclass(aiohttp.ClientConnectorCertificateError, ssl.CertificateError))
    print(issubclass(aiohttp.WSMessageTypeError, TypeError), aiohttp.InvalidUrlRedirectClientError("u"))
    print(aiohttp.ServerFingerprintMismatch(b"a", b"b", "h", 1).args)
    for error in httpx.StreamConsumed, httpx.StreamClosed, httpx.RequestNotRead:
        print(error())
    print(websockets.InvalidHeader("A"), websockets.InvalidHeader("A", ""), websockets.InvalidOrigin("x"), sep="; ")
    print(websockets.CloseCode.GOING_AWAY, websockets.Close(1000, "x"), Response(200, "OK", Headers()).status_code)
    for name in "AuthenticationError AuthorizationError MaxConnectionsError NoScriptError ReadOnlyError".split():
        print(name, getattr(redis.exceptions, name).__mro__[1].__name__)
    print(issubclass(requests.exceptions.InvalidProxyURL, ValueError), requests.FileModeWarning.__mro__[1].__name__)
    print(asyncpg.UnsupportedClientFeatureError("no"), WebSocketState.CONNECTED)


def show_urls():
    url = httpx.URL("https://jo%40e.com:a%20s@ex.de:1234/p?a=1&b=2#f")
    print(url.username, url.password, url.userinfo, url.netloc, url.raw_host, url.raw_scheme)
    for changed in url.copy_set_param("a", 5), url.copy_add_param("c", 3), url.copy_remove_param("b"):
        print(changed)
    print(url.copy_with(path="/q"), url.copy_with(scheme="http", host="h.io", port=80, fragment="z"))
    params = httpx.QueryParams("a=1&b=2&a=3")
    print(params.multi_items(), repr(params), params.merge({"a": 9}), params.set("z", None), sep=" | ")
    links = {"Link": '<http://x/?p=2>; rel="next", <http://x/>; rel=first'}
    print(httpx.Response(200, headers=links).links, httpx.Headers({"A": "b"}).raw)
    print(requests.utils.dict_from_cookiejar(requests.cookies.cookiejar_from_dict({"a": "b"})))


async def on_start(session, context, params: aiohttp.TraceRequestStartParams):
    print(type(params).__name__, params.method)


async def trace_a_request():
    config = aiohttp.TraceConfig()
    config.on_request_start.append(on_start)
    async with aiohttp.ClientSession(trace_configs=[config]) as session:
        async with session.get("http://example.com/") as response:
            print(response.status, session.version)


async def extend_a_lock():
    client = redis.asyncio.Redis()
    lock = client.lock("l", timeout=2, lock_class=redis.asyncio.Lock)
    await lock.acquire()
    for change in lock.extend(5), lock.extend(3, replace_ttl=True), lock.reacquire():
        print(await change, await client.pttl("l"))
    await lock.release()
    try:
        await lock.extend(1)
    except redis.exceptions.LockError as error:
        print(repr(error), error.lock_name)

    async def bump(pipe):
        number = int(await pipe.get("n"))
        pipe.multi()
        pipe.set("n", number + 1)
    await client.set("n", 1)
    print(await client.transaction(bump, "n"), await client.get("n"))


async def gone(connection):
    print("gone", connection.is_closed())


async def main():
    await trace_a_request()
    await extend_a_lock()
    connection = await asyncpg.connect("postgresql://u@h/d")
    connection.add_termination_listener(gone)
    await connection.close()
    await asyncio.sleep(0)
    async with aiomysql.connect(host="h", user="u", db="d") as mysql:
        print(mysql.echo, mysql.charset, mysql.encoding, mysql.unix_socket)
    async with aiofiles.open("a.txt", "w") as file:
        print(await file.writable(), await file.seekable(), await file.isatty(), file.readable(), file.encoding)
        await file.write("hi")
    async with aiofiles.open("a.txt", "rb") as file:
        buffer = bytearray(3)
        print(await file.readinto(buffer), buffer)


show_exceptions()
show_urls()
asyncio.run(main())

# expect: True
# expect: True
# expect: True u
# expect: (b'a', b'b', 'h', 1)
# expect: Attempted to read or stream some content, but the content has already been streamed.
# expect: Attempted to read or stream content, but the stream has been closed.
# expect: Attempted to access streaming request content, without having called `read()`.
# expect: missing A header; empty A header; invalid Origin header: x
# expect: 1001 1000 (OK) x 200
# expect: AuthenticationError ConnectionError
# expect: AuthorizationError ConnectionError
# expect: MaxConnectionsError ConnectionError
# expect: NoScriptError ResponseError
# expect: ReadOnlyError ResponseError
# expect: True RequestsWarning
# expect: no WebSocketState.CONNECTED
# expect: jo@e.com a s b'jo%40e.com:a%20s' b'ex.de:1234' b'ex.de' b'https'
# expect: https://jo%40e.com:a%20s@ex.de:1234/p?b=2&a=5#f
# expect: https://jo%40e.com:a%20s@ex.de:1234/p?a=1&b=2&c=3#f
# expect: https://jo%40e.com:a%20s@ex.de:1234/p?a=1#f
# expect: https://jo%40e.com:a%20s@ex.de:1234/q?a=1&b=2#f http://jo%40e.com:a%20s@h.io/p?a=1&b=2#z
# expect: [('a', '1'), ('b', '2'), ('a', '3')] | QueryParams('a=1&b=2&a=3') | b=2&a=9 | a=1&b=2&a=3&z=
# expect: {'next': {'rel': 'next', 'url': 'http://x/?p=2'}, 'first': {'rel': 'first', 'url': 'http://x/'}} [(b'A', b'b')]
# expect: {'a': 'b'}
# expect: TraceRequestStartParams GET
# expect: 200 HttpVersion(major=1, minor=1)
# expect: True 6998
# expect: True 2999
# expect: True 1999
# expect: LockError('Cannot extend an unlocked lock') None
# expect: [True] b'2'
# expect: gone True
# expect: False utf8mb4 utf8 None
# expect: True True False False UTF-8
# expect: 2 bytearray(b'hi\x00')
# schedule: 0.000000 Task-1
# schedule: 0.005000 Task-1
# schedule: 0.006000 Task-1
# schedule: 0.007000 Task-1
# schedule: 0.008000 Task-1
# schedule: 0.009000 Task-1
# schedule: 0.010000 Task-1
# schedule: 0.011000 Task-1
# schedule: 0.012000 Task-1
# schedule: 0.013000 Task-1
# schedule: 0.014000 Task-1
# schedule: 0.015000 Task-1
# schedule: 0.016000 Task-1
# schedule: 0.017000 Task-1
# schedule: 0.018000 Task-1
# schedule: 0.019000 Task-1
# schedule: 0.020000 Task-1
# schedule: 0.021000 Task-1
# schedule: 0.022000 Task-1
# schedule: 0.023000 Task-1
# schedule: 0.073000 Task-1 Task-2 Task-1
# schedule: 0.123000 Task-1
# schedule: 0.128000 Task-1
# schedule: 0.133000 Task-1
# schedule: 0.138000 Task-1
# schedule: 0.143000 Task-1
# schedule: 0.148000 Task-1
# schedule: 0.153000 Task-1
# schedule: 0.158000 Task-1
# schedule: 0.163000 Task-1
# schedule: 0.168000 Task-1 Task-3 Task-4
