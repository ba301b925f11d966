import asyncio


class Chat:
    def __init__(self):
        self.writers = {}

    async def handle(self, reader, writer):
        name = (await reader.readline()).decode().strip()
        await self.say(f"{name} joined")
        self.writers[name] = writer
        try:
            async for line in reader:
                await self.say(f"{name}: {line.decode().strip()}", but=name)
        finally:
            del self.writers[name]
            await self.say(f"{name} left")
            writer.close()

    async def say(self, text, but=None):
        for name, writer in list(self.writers.items()):
            if name != but:
                writer.write(text.encode() + b"\n")
                await writer.drain()


async def user(port, name, start, lines):
    await asyncio.sleep(start)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)

    async def listen():
        async for line in reader:
            print(f"{asyncio.get_running_loop().time() - began:.2f} {name} sees {line.decode().strip()!r}")

    listener = asyncio.create_task(listen(), name=f"listener of {name}")
    writer.write(name.encode() + b"\n")
    for line in lines:
        await asyncio.sleep(1)
        writer.write(line.encode() + b"\n")
    await asyncio.sleep(1)
    writer.write_eof()
    await listener
    writer.close()


async def main():
    global began
    began = asyncio.get_running_loop().time()
    server = await asyncio.start_server(Chat().handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    await asyncio.gather(user(port, "Ann", 0, ["hello", "anyone?"]), user(port, "Ben", 0.5, ["hi Ann"]))
    server.close()
    await server.wait_closed()


asyncio.run(main())

# expect: 0.50 Ann sees 'Ben joined'
# expect: 1.00 Ben sees 'Ann: hello'
# expect: 1.50 Ann sees 'Ben: hi Ann'
# expect: 2.00 Ben sees 'Ann: anyone?'
# expect: 2.50 Ann sees 'Ben left'
