import asyncio


async def pipe(reader, writer, name):
    total = 0
    while data := await reader.read(1000):
        total += len(data)
        writer.write(data)
        await writer.drain()
    writer.write_eof()
    print(f"{name}: {total} bytes")


async def backend(reader, writer):
    data = await reader.read()
    writer.write(data[::-1] * 2)
    await writer.drain()
    writer.close()


async def main():
    target = await asyncio.start_server(backend, "127.0.0.1", 0)

    async def proxy(reader, writer):
        far_reader, far_writer = await asyncio.open_connection(*target.sockets[0].getsockname())
        await asyncio.gather(pipe(reader, far_writer, "up"), pipe(far_reader, writer, "down"))
        far_writer.close()
        writer.close()

    front = await asyncio.start_server(proxy, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*front.sockets[0].getsockname())
    writer.write(b"abc" * 1000)
    writer.write_eof()
    answer = await reader.read()
    print(len(answer), answer[:6])
    writer.close()
    await writer.wait_closed()
    front.close()
    target.close()


asyncio.run(main())

# expect: up: 3000 bytes
# expect: down: 6000 bytes
# expect: 6000 b'cbacba'
