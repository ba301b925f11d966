import asyncio

PAGES = {"/": "<h1>Home</h1>", "/about": "<p>About us</p>"}


async def handle(reader, writer):
    request = (await reader.readline()).decode()
    method, path, version = request.split()
    headers = {}
    while (line := await reader.readline()) not in (b"\r\n", b""):
        name, _, value = line.decode().partition(":")
        headers[name.lower()] = value.strip()
    print("server:", method, path, headers)
    body = PAGES.get(path)
    status = "200 OK" if body else "404 Not Found"
    body = (body or "nothing here").encode()
    await asyncio.sleep(0.2)
    writer.write(f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode() + body)
    await writer.drain()
    writer.close()


async def get(port, path):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
    answer = await reader.read()
    writer.close()
    head, _, body = answer.partition(b"\r\n\r\n")
    return head.split(b"\r\n")[0].decode(), body.decode()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    start = asyncio.get_running_loop().time()
    print(await asyncio.gather(*[get(port, path) for path in ("/", "/about", "/missing")]))
    print(f"{asyncio.get_running_loop().time() - start:.1f} s")
    server.close()
    await server.wait_closed()


asyncio.run(main())

# expect: server: GET / {'host': 'localhost'}
# expect: server: GET /about {'host': 'localhost'}
# expect: server: GET /missing {'host': 'localhost'}
# expect: [('HTTP/1.1 200 OK', '<h1>Home</h1>'), ('HTTP/1.1 200 OK', '<p>About us</p>'), ('HTTP/1.1 404 Not Found', 'nothing here')]
# expect: 0.2 s
