import asyncio
import os
import socket
import tempfile


async def handle(reader, writer):
    print("server", repr(writer.get_extra_info("peername")), os.path.basename(writer.get_extra_info("sockname")))
    while data := await reader.readline():
        writer.write(data.upper())
        await writer.drain()
    writer.close()


class Upper(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.transport.write(data[::-1])
        self.transport.close()


async def main(folder):
    path = os.path.join(folder, "echo.sock")
    server = await asyncio.start_unix_server(handle, path=path)
    print(os.path.basename(server.sockets[0].getsockname()), server.sockets[0].family, os.path.exists(path))
    async with server:
        async def client(name):
            reader, writer = await asyncio.open_unix_connection(path)
            print(name, os.path.basename(writer.get_extra_info("peername")), repr(writer.get_extra_info("sockname")))
            for word in ("one", "two"):
                writer.write(f"{name} {word}\n".encode())
                print(await reader.readline())
            writer.close()
            await writer.wait_closed()
        await asyncio.gather(client("a"), client("b"))
    print(os.path.exists(path))
    for wrong in (path, os.path.join(folder, "none.sock")):
        try:
            await asyncio.open_unix_connection(wrong)
        except OSError as error:
            print(repr(error))
    loop = asyncio.get_running_loop()
    again = await loop.create_unix_server(Upper, path)
    reader, writer = await asyncio.open_unix_connection(path)
    writer.write(b"abc")
    print(await reader.read())
    writer.close()
    again.close()
    os.unlink(path)
    try:
        await loop.create_unix_connection(Upper, None)
    except ValueError as error:
        print(error)


def blocking(folder):
    path = os.path.join(folder, "plain.sock")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listening:
        listening.bind(path)
        listening.listen(1)
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as client:
            client.connect(path)
            client.sendall(b"hello")
            server, address = listening.accept()
            print(repr(address), server.recv(10), os.path.basename(client.getpeername()))
            server.close()
            print(client.recv(10))
    try:
        socket.socket(socket.AF_UNIX, socket.SOCK_STREAM).bind(path)
    except OSError as error:
        print(error)


with tempfile.TemporaryDirectory() as folder:
    asyncio.run(main(folder))
    blocking(folder)

# expect: echo.sock 1 True
# expect: a echo.sock ''
# expect: b echo.sock ''
# expect: server '' echo.sock
# expect: server '' echo.sock
# expect: b'A ONE\n'
# expect: b'B ONE\n'
# expect: b'A TWO\n'
# expect: b'B TWO\n'
# expect: True
# expect: ConnectionRefusedError(111, 'Connection refused')
# expect: FileNotFoundError(2, 'No such file or directory')
# expect: b'cba'
# expect: no path and sock were specified
# expect: '' b'hello' plain.sock
# expect: b''
# expect: [Errno 98] Address already in use
