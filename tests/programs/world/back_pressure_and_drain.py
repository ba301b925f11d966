import asyncio


class Slow(asyncio.Protocol):
    def __init__(self, gate):
        self.gate = gate
        self.size = 0

    def connection_made(self, transport):
        self.transport = transport
        transport.pause_reading()
        print("paused", transport.is_reading())
        asyncio.get_running_loop().call_later(2, self.go_on)

    def go_on(self):
        print("resumed")
        self.transport.resume_reading()

    def data_received(self, data):
        self.size += len(data)

    def connection_lost(self, exc):
        self.gate.set_result(self.size)


async def main():
    loop = asyncio.get_running_loop()
    gate = loop.create_future()
    server = await loop.create_server(lambda: Slow(gate), "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    print(writer.transport.get_write_buffer_limits(), writer.transport.get_write_buffer_size())
    writer.write(b"x" * 20_000_000)
    start = loop.time()
    print(writer.transport.get_write_buffer_size() > 65536)
    await writer.drain()
    print(f"drained after {loop.time() - start:.1f} s")
    writer.close()
    await writer.wait_closed()
    print(await gate)
    server.close()


asyncio.run(main())

# expect: paused False
# expect: (16384, 65536) 0
# expect: True
# expect: resumed
# expect: drained after 2.0 s
# expect: 20000000

# since: 3.11.7
