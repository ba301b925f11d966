import asyncio


class Server(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        print("server got", data, addr[0])
        self.transport.sendto(data[::-1], addr)


class Client(asyncio.DatagramProtocol):
    def __init__(self):
        self.answers = asyncio.Queue()

    def datagram_received(self, data, addr):
        self.answers.put_nowait(data)

    def error_received(self, exc):
        print("error", exc)
        self.answers.put_nowait(exc)

    def connection_lost(self, exc):
        print("client lost", exc)


async def main():
    loop = asyncio.get_running_loop()
    server, _ = await loop.create_datagram_endpoint(Server, local_addr=("127.0.0.1", 0))
    client, protocol = await loop.create_datagram_endpoint(Client, remote_addr=server.get_extra_info("sockname"))
    for message in (b"one", b"two", b"three"):
        client.sendto(message)
    for _ in range(3):
        print(await protocol.answers.get())
    server.close()
    await asyncio.sleep(0.1)
    client.sendto(b"nobody there")
    print(type(await protocol.answers.get()).__name__)
    client.close()
    await asyncio.sleep(0)
    try:
        await loop.create_datagram_endpoint(Client)
    except ValueError as error:
        print(error)


asyncio.run(main())

# expect: server got b'one' 127.0.0.1
# expect: server got b'two' 127.0.0.1
# expect: b'eno'
# expect: server got b'three' 127.0.0.1
# expect: b'owt'
# expect: b'eerht'
# expect: error [Errno 111] Connection refused
# expect: ConnectionRefusedError
# expect: client lost None
# expect: unexpected address family
