"""localhost is looked up by a worker of the default executor, whose end the run waits for."""
import asyncio


async def answer(reader, writer):
    writer.write((await reader.readline()).upper())
    writer.close()


async def main():
    server = await asyncio.start_server(answer, "localhost", 8123)
    reader, writer = await asyncio.open_connection("localhost", 8123)
    writer.write(b"hello\n")
    print(await reader.read())
    writer.close()
    server.close()


asyncio.run(main())

# expect: b'HELLO\n'
