import asyncio
import socket


async def echo(reader, writer):
    print("server", writer.get_extra_info("peername")[0], len(writer.get_extra_info("peername")))
    writer.write(await reader.readline())
    await writer.drain()
    writer.close()


async def main():
    server = await asyncio.start_server(echo, "::1", 8891)
    print(server.sockets[0].getsockname(), server.sockets[0].family)
    async with server:
        reader, writer = await asyncio.open_connection("::1", 8891)
        print(writer.get_extra_info("peername"), writer.get_extra_info("sockname")[0])
        writer.write(b"hello\n")
        print(await reader.readline())
        writer.close()
        await writer.wait_closed()
    try:
        await asyncio.open_connection("::1", 8891)
    except OSError as error:
        print(type(error).__name__, error)
    print(socket.getaddrinfo("::1", 80, type=socket.SOCK_STREAM))


asyncio.run(main())

# expect: ('::1', 8891, 0, 0) 10
# expect: server ::1 4
# expect: ('::1', 8891, 0, 0) ::1
# expect: b'hello\n'
# expect: ConnectionRefusedError [Errno 111] Connect call failed ('::1', 8891, 0, 0)
# expect: [(<AddressFamily.AF_INET6: 10>, <SocketKind.SOCK_STREAM: 1>, 6, '', ('::1', 80, 0, 0))]
