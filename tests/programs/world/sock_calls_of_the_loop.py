import asyncio
import socket


async def serve(listener):
    loop = asyncio.get_running_loop()
    conn, address = await loop.sock_accept(listener)
    print("accepted", address[0], conn.getblocking())
    with conn:
        while data := await loop.sock_recv(conn, 4):
            print("server got", data)
            await loop.sock_sendall(conn, data.upper())
    print("server done")


async def main():
    loop = asyncio.get_running_loop()
    listener = socket.create_server(("127.0.0.1", 0))
    listener.setblocking(False)
    task = asyncio.create_task(serve(listener))
    client = socket.socket()
    client.setblocking(False)
    await loop.sock_connect(client, listener.getsockname())
    print("connected", client.getpeername() == listener.getsockname())
    await loop.sock_sendall(client, b"hello sockets")
    client.shutdown(socket.SHUT_WR)
    parts = []
    while part := await loop.sock_recv(client, 100):
        parts.append(part)
    print(b"".join(parts))
    await task
    try:
        client.recv(1)
    except OSError as error:
        print(error)
    client.close()
    listener.close()
    try:
        client.send(b"x")
    except OSError as error:
        print(error)
    print(client.fileno(), listener.fileno())


asyncio.run(main())

# expect: accepted 127.0.0.1 False
# expect: connected True
# expect: server got b'hell'
# expect: server got b'o so'
# expect: server got b'cket'
# expect: server got b's'
# expect: server done
# expect: b'HELLO SOCKETS'
# expect: [Errno 9] Bad file descriptor
# expect: -1 -1
