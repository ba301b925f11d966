# only: loopscope
# Clients without TLS at servers with it, and the other way round, with each library.
import asyncio, ssl, socket, urllib.request
import aiohttp, httpx, requests, websockets
from aiohttp import web
# world: file cert.pem text "a certificate"
async def handler(r, w):
    print("handler called"); w.write((await r.readline()).upper()); await w.drain(); w.close()
async def hello(request): return web.Response(text=f"secure {request.scheme} {request.url}")
async def main():
    ctx = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH); ctx.load_cert_chain("cert.pem")
    server = await asyncio.start_server(handler, "127.0.0.1", 8443, ssl=ctx)
    plain = await asyncio.start_server(handler, "127.0.0.1", 8081)
    for msg in (b"GET / HTTP/1.1\r\nHost: x\r\n\r\n", b"hello\n"):
        r, w = await asyncio.open_connection("127.0.0.1", 8443)
        print("connected"); w.write(msg)
        print(await r.read()); w.close()
    c2 = ssl.create_default_context(); c2.check_hostname = False; c2.verify_mode = ssl.CERT_NONE
    try: await asyncio.open_connection("127.0.0.1", 8081, ssl=c2)
    except Exception as e: print(type(e), e)
    r, w = await asyncio.open_connection("127.0.0.1", 8443, ssl=c2); w.write(b"yes\n"); print(await r.read())
    def blocking(tls):
        s = socket.create_connection(("127.0.0.1", 8443))
        if tls: s = c2.wrap_socket(s, server_hostname="localhost")
        s.sendall(b"GET / HTTP/1.0\r\n\r\n"); return s.recv(100)
    print(await asyncio.to_thread(blocking, False)); print(await asyncio.to_thread(blocking, True))
    app = web.Application(); app.router.add_get("/", hello)
    runner = web.AppRunner(app); await runner.setup()
    await web.TCPSite(runner, "localhost", 9443, ssl_context=ctx).start(); await web.TCPSite(runner, "localhost", 9080).start()
    async with aiohttp.ClientSession() as s:
        for u in ("https://localhost:9443/", "http://localhost:9080/", "http://localhost:9443/", "https://localhost:9080/"):
            try:
                async with s.get(u, ssl=False) as r: print(u, r.status, await r.text())
            except aiohttp.ClientError as e: print(u, type(e).__name__, e)
    async with httpx.AsyncClient(verify=False) as c:
        for u in ("https://localhost:9443/", "http://localhost:9443/", "https://localhost:9080/"):
            try: print((await c.get(u)).text)
            except httpx.HTTPError as e: print(type(e).__name__, e)
    def get(u):
        try: return urllib.request.urlopen(u, timeout=2).read()
        except Exception as e: return type(e).__name__, str(e)
    def rq(u):
        try: return requests.get(u, timeout=2, verify=False).text
        except requests.RequestException as e: return type(e).__name__, str(e)
    for u in ("https://localhost:9443/", "http://localhost:9443/", "https://localhost:9080/"):
        print(await asyncio.to_thread(get, u)); print(await asyncio.to_thread(rq, u))
    async def echo(ws):
        async for m in ws: await ws.send(m)
    async with websockets.serve(echo, "localhost", 7000, ssl=ctx), websockets.serve(echo, "localhost", 7001):
        async with websockets.connect("wss://localhost:7000", ssl=c2) as ws:
            await ws.send("hi"); print(await ws.recv())
        for u in ("ws://localhost:7000", "wss://localhost:7001"):
            try:
                async with websockets.connect(u) as ws: print("?")
            except Exception as e: print(type(e).__name__, e)
    await runner.cleanup(); server.close(); plain.close()
asyncio.run(main())

# expect: connected
# expect: b''
# expect: connected
# expect: b''
# expect: <class 'ssl.SSLError'> [SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1002)
# expect: handler called
# expect: handler called
# expect: b'YES\n'
# expect: b''
# expect: handler called
# expect: b'GET / HTTP/1.0\r\n'
# expect: https://localhost:9443/ 200 secure https https://localhost:9443/
# expect: http://localhost:9080/ 200 secure http http://localhost:9080/
# expect: http://localhost:9443/ ServerDisconnectedError Server disconnected
# expect: https://localhost:9080/ ClientConnectorSSLError Cannot connect to host localhost:9080 ssl:False [[SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1002)]
# expect: secure https https://localhost:9443/
# expect: RemoteProtocolError Server disconnected without sending a response.
# expect: ConnectError [SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1002)
# expect: b'secure https https://localhost:9443/'
# expect: secure https https://localhost:9443/
# expect: ('RemoteDisconnected', 'Remote end closed connection without response')
# expect: ('ConnectionError', "('Connection aborted.', RemoteDisconnected('Remote end closed connection without response'))")
# expect: ('URLError', '<urlopen error [SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1002)>')
# expect: ('SSLError', "HTTPSConnectionPool(host='localhost', port=9080): Max retries exceeded with url: / (Caused by SSLError(SSLError(1, '[SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1002)')))")
# expect: hi
# expect: InvalidMessage did not receive a valid HTTP response
# expect: SSLError [SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1002)
# schedule: 0.000000 Task-1 Task-2 Task-1 Task-1 Task-3 Task-1 Task-1 Task-4 Task-1 Task-1 Task-4 Task-1 Task-5 Task-1 Task-1 Task-5 Task-1 Task-6 Task-1 Task-7 Task-6 Task-1 Task-8 Task-7 Task-1 Task-9 Task-8 Task-9 Task-1 Task-1 Task-10 Task-10 Task-1 Task-11 Task-12 Task-11 Task-12 Task-1 Task-13 Task-13 Task-1 Task-1 Task-14 Task-14 Task-1 Task-1 Task-1 Task-15 Task-1 Task-15 Task-1 Task-16 Task-15 Task-16 Task-1 Task-1 Task-17 Task-1 Task-18 Task-17 Task-1 Task-18 Task-1 Task-1 Task-19 Task-1 Task-1 Task-19 Task-1 Task-1 Task-20 Task-1 Task-21 Task-20 Task-1 Task-21 Task-16 Task-18 Task-22 Task-1 Task-22 Task-1 Task-23 Task-22 Task-23 Task-1 Task-1 Task-24 Task-1 Task-1 Task-24 Task-1 Task-1 Task-25 Task-1 Task-26 Task-25 Task-26 Task-23 Task-27 Task-28 Task-27 Task-28 Task-1 Task-29 Task-30 Task-29 Task-30 Task-1 Task-30 Task-31 Task-31 Task-1 Task-32 Task-32 Task-1 Task-1 Task-33 Task-34 Task-33 Task-34 Task-1 Task-35 Task-36 Task-37 Task-35 Task-37 Task-36 Task-1 Task-1 Task-38 Task-38 Task-1 Task-1 Task-1 Task-39 Task-1 Task-39 Task-1 Task-40 Task-39 Task-40 Task-1 Task-40 Task-1 Task-40 Task-1 Task-1 Task-41 Task-1 Task-1 Task-41 Task-1 Task-1 Task-42 Task-1 Task-43 Task-44 Task-42 Task-43 Task-44 Task-43 Task-1 Task-45 Task-45 Task-1 Task-46 Task-47 Task-47
