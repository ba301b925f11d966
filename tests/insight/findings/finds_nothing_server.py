import asyncio
async def handle(reader, writer):
    data = await reader.readline()  # finds: nothing left to wake
    writer.write(data)
    await writer.drain()
    writer.close()
async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 8000)
    async with server:
        reader, writer = await asyncio.open_connection("127.0.0.1", 8000)
        writer.write(b"hello")
        print(await reader.readline())  # finds: nothing left to wake
asyncio.run(main())
