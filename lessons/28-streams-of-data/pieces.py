import asyncio

async def send(reader, writer):
    for piece in ["one, ", "two, ", "three\n"]:
        writer.write(piece.encode())
        await writer.drain()
        await asyncio.sleep(0.5)
    writer.close()

async def main():
    server = await asyncio.start_server(
        send, "127.0.0.1", 8028)
    async with server:
        reader, writer = await asyncio.open_connection(
            "127.0.0.1", 8028)
        print(await reader.read(100))
        print(await reader.readline())
        print(await reader.read(100))
        writer.close()

asyncio.run(main())
