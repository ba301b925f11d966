import asyncio

async def greet(reader, writer):
    name = await reader.readline()
    writer.write(b"hello, " + name)
    writer.drain()
    writer.close()

async def main():
    server = await asyncio.start_server(
        greet, "127.0.0.1", 8028)
    async with server:
        reader, writer = await asyncio.open_connection(
            "127.0.0.1", 8028)
        writer.write(b"ann\n")
        print(await reader.readline())
        writer.close()
        await writer.wait_closed()

asyncio.run(main())
