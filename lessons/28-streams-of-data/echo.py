import asyncio

async def echo(reader, writer):
    while line := await reader.readline():
        await asyncio.sleep(0.5)
        writer.write(line.upper())
        await writer.drain()
    writer.close()

async def talk(name, words):
    reader, writer = await asyncio.open_connection(
        "127.0.0.1", 8028)
    for word in words:
        writer.write(f"{word}\n".encode())
        reply = await reader.readline()
        print(f"{name}: {reply.decode().strip()}")
    writer.close()
    await writer.wait_closed()

async def main():
    server = await asyncio.start_server(
        echo, "127.0.0.1", 8028)
    async with server:
        async with asyncio.TaskGroup() as group:
            group.create_task(
                talk("ann", ["hello", "bye"]), name="ann")
            group.create_task(
                talk("bob", ["hey"]), name="bob")

asyncio.run(main())
