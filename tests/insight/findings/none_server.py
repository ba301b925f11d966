import asyncio
async def handle(reader, writer):
    data = await reader.readline()
    writer.write(data)
    await writer.drain()
    writer.close()
async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 8000)
    async with server:
        reader, writer = await asyncio.open_connection("127.0.0.1", 8000)
        writer.write(b"hello\n")
        print(await reader.readline())
        writer.close()
        await server.serve_forever()
asyncio.run(main())
