# only: loopscope
# world: client Ann at 0.5s tcp localhost:8888 send "hello\n" read wait 1s send "bye\n" read close
# world: client Ben at 1s tcp localhost:8888 send "hi\n"
# world: client at 1.2s tcp localhost:9999 send "nobody listens here"
# world: client at 2s udp localhost:5353 send "ping"
import asyncio


async def handle(reader, writer):
    clock = asyncio.get_running_loop().time
    async for line in reader:
        print(f"{clock():.1f} got {line}")
        await asyncio.sleep(0.2)
        writer.write(line.upper())
        await writer.drain()
    print(f"{clock():.1f} gone")
    writer.close()


class Datagrams(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, address):
        print("datagram", data)
        self.transport.sendto(b"pong", address)


async def main():
    await asyncio.get_running_loop().create_datagram_endpoint(Datagrams, local_addr=("127.0.0.1", 5353))
    server = await asyncio.start_server(handle, "localhost", 8888)
    async with server:
        try:
            async with asyncio.timeout(5):
                await server.serve_forever()
        except TimeoutError:
            print("enough")


asyncio.run(main())

# expect: 0.5 got b'hello\n'
# expect: 1.0 got b'hi\n'
# expect: 1.2 gone
# expect: 1.7 got b'bye\n'
# expect: 1.9 gone
# expect: datagram b'ping'
# expect: enough
# schedule: 0.000000 Task-1 Task-1 Task-2 Task-2 Task-1 Task-1
# schedule: 0.500000 Task-3 Task-4 Task-3 Task-4
# schedule: 0.700000 Task-4
# schedule: 1.000000 Task-5 Task-6 Task-5 Task-6
# schedule: 1.200000 Task-6 Task-6
# schedule: 1.700000 Task-4
# schedule: 1.900000 Task-4 Task-4
# schedule: 5.000000 Task-1 Task-7 Task-8 Task-8
