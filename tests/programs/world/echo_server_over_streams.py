import asyncio


async def handle(reader, writer):
    while data := await reader.readline():
        writer.write(b"echo " + data)
        await writer.drain()
    print("server: client gone", reader.at_eof())
    writer.close()
    await writer.wait_closed()


async def client(name, port, lines):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for line in lines:
        writer.write(line.encode() + b"\n")
        await writer.drain()
        print(name, (await reader.readline()).decode().rstrip())
        await asyncio.sleep(0.1)
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        await asyncio.gather(client("A", port, ["one", "two", "three"]), client("B", port, ["eins", "zwei"]))
    print(server.is_serving(), server.sockets)


asyncio.run(main())

# expect: A echo one
# expect: B echo eins
# expect: A echo two
# expect: B echo zwei
# expect: server: client gone True
# expect: A echo three
# expect: server: client gone True
# expect: False ()
