import asyncio

async def echo(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    writer.close()

async def main():
    server = await asyncio.start_server(
        echo, "localhost", 8028)
    async with server:
        reader, writer = await asyncio.open_connection(
            "localhost", 8028)
        writer.write("hello\n".encode())
        print(await reader.readline())
        writer.close()
        await writer.wait_closed()

asyncio.run(main())
