import asyncio


class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        print("server: made", type(transport.get_extra_info("peername")).__name__, transport.is_closing())
        self.transport = transport

    def data_received(self, data):
        print("server: data", data)
        self.transport.write(data.upper())

    def eof_received(self):
        print("server: eof")
        self.transport.write(b"BYE")

    def connection_lost(self, exc):
        print("server: lost", exc)


class Client(asyncio.Protocol):
    def __init__(self, done):
        self.done = done

    def connection_made(self, transport):
        print("client: made")
        transport.write(b"hello")
        transport.write(b" world")
        transport.write_eof()

    def data_received(self, data):
        print("client: data", data)

    def connection_lost(self, exc):
        print("client: lost", exc)
        self.done.set_result(None)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Echo, "127.0.0.1", 0)
    done = loop.create_future()
    transport, protocol = await loop.create_connection(lambda: Client(done), *server.sockets[0].getsockname())
    print("connected", protocol.__class__.__name__, transport.can_write_eof())
    await done
    print(transport.is_closing())
    server.close()
    await server.wait_closed()


asyncio.run(main())

# expect: server: made tuple False
# expect: client: made
# expect: connected Client True
# expect: server: data b'hello world'
# expect: server: eof
# expect: client: data b'HELLO WORLDBYE'
# expect: server: lost None
# expect: client: lost None
# expect: True
