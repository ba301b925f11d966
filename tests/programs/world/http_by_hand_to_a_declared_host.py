# only: loopscope
# world: GET http://example.com/ -> in 0.4s html <h1>Example</h1>
# world: GET http://example.com/slow -> in 0.2s chunks 3 every 0.5s text "abcdef"
# world: host closed.example refused
# world: host gone.example no such host
import asyncio
import socket


async def get(host, path):
    reader, writer = await asyncio.open_connection(host, 80)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
    while line := (await reader.readline()).decode().rstrip():
        print("   ", line)
    print(f"{asyncio.get_running_loop().time():.1f}", await reader.read())
    writer.close()
    await writer.wait_closed()


async def main():
    await get("example.com", "/")
    await get("example.com", "/slow")
    for host in ("closed.example", "gone.example"):
        try:
            await get(host, "/")
        except OSError as error:
            print(type(error).__name__, error.errno, error.strerror)
    reader, writer = await asyncio.open_connection("example.com", 443, ssl=True)
    writer.write(b"this is no HTTP\r\n\r\n")
    print((await reader.read()).split(b"\r\n")[0])
    writer.close()


asyncio.run(main())
with socket.create_connection(("example.com", 80)) as sock:
    sock.sendall(b"GET / HTTP/1.0\r\nHost: example.com\r\n\r\n")
    print(b"".join(iter(lambda: sock.recv(1000), b"")).rpartition(b"\r\n\r\n")[2])

# expect:     HTTP/1.1 200 OK
# expect:     Content-Type: text/html; charset=utf-8
# expect:     Content-Length: 16
# expect:     Date: Wed, 01 Jan 2025 12:00:00 GMT
# expect:     Server: simulated
# expect:     Connection: close
# expect: 0.4 b'<h1>Example</h1>'
# expect:     HTTP/1.1 200 OK
# expect:     Content-Type: text/plain; charset=utf-8
# expect:     Transfer-Encoding: chunked
# expect:     Date: Wed, 01 Jan 2025 12:00:00 GMT
# expect:     Server: simulated
# expect:     Connection: close
# expect: 0.6 b'2\r\nab\r\n2\r\ncd\r\n2\r\nef\r\n0\r\n\r\n'
# expect: ConnectionRefusedError 111 Connect call failed ('203.0.113.42', 80)
# expect: gaierror -2 Name or service not known
# expect: b'HTTP/1.1 400 Bad Request'
# expect: b'<h1>Example</h1>'
# schedule: 0.000000 Task-1 Task-1 Task-1 Task-1
# schedule: 0.400000 Task-1 Task-1 Task-1 Task-1 Task-1 Task-1
# schedule: 0.600000 Task-1
# schedule: 1.100000 Task-1
# schedule: 1.600000 Task-1 Task-1 Task-1 Task-1 Task-1 Task-1 Task-1 Task-1 Task-1
# schedule: 1.650000 Task-1 Task-1 Task-2 Task-3 Task-3
