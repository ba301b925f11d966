import asyncio


class Pool:
    """A few connections that many tasks share."""

    def __init__(self, address, size):
        self.address = address
        self.free = asyncio.Queue()
        self.size = size

    async def __aenter__(self):
        for _ in range(self.size):
            self.free.put_nowait(await asyncio.open_connection(*self.address))
        return self

    async def __aexit__(self, *exc):
        while not self.free.empty():
            _, writer = self.free.get_nowait()
            writer.close()
            await writer.wait_closed()

    async def ask(self, question):
        reader, writer = await self.free.get()
        try:
            writer.write(question.encode() + b"\n")
            return (await reader.readline()).decode().strip()
        finally:
            self.free.put_nowait((reader, writer))


served = 0


async def handle(reader, writer):
    global served
    served += 1
    async for line in reader:
        await asyncio.sleep(0.5)
        writer.write(line.upper())
    writer.close()


async def main():
    loop = asyncio.get_running_loop()
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    async with Pool(server.sockets[0].getsockname(), 2) as pool:
        start = loop.time()
        print(await asyncio.gather(*[pool.ask(f"question {n}") for n in range(6)]))
        print(f"{loop.time() - start:.1f} s over {served} connections")
    server.close()


asyncio.run(main())

# expect: ['QUESTION 0', 'QUESTION 1', 'QUESTION 2', 'QUESTION 3', 'QUESTION 4', 'QUESTION 5']
# expect: 1.5 s over 2 connections
