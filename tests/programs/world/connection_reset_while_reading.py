import asyncio
import socket


async def handle(reader, writer):
    writer.write(b"half an ans")
    await writer.drain()
    await asyncio.sleep(0.1)
    writer.transport.abort()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    print(await reader.read(100))
    print(await reader.read(100), reader.at_eof())
    writer.write(b"into the void")
    await asyncio.sleep(0.1)
    for number in range(3):
        try:
            writer.write(b"more")
            await writer.drain()
            print("sent", number)
        except ConnectionError as error:
            print(number, type(error).__name__, error)
            break
        await asyncio.sleep(0.1)
    writer.close()
    try:
        await writer.wait_closed()
        print("closed")
    except ConnectionError as error:
        print("wait_closed:", error)
    server.close()


asyncio.run(main())

# expect: b'half an ans'
# expect: b'' True
# expect: 0 ConnectionResetError Connection lost
# expect: wait_closed: [Errno 32] Broken pipe
