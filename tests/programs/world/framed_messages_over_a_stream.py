import asyncio
import json
import struct


async def send(writer, value):
    data = json.dumps(value).encode()
    writer.write(struct.pack(">I", len(data)) + data)
    await writer.drain()


async def receive(reader):
    (size,) = struct.unpack(">I", await reader.readexactly(4))
    return json.loads(await reader.readexactly(size))


async def serve(reader, writer):
    try:
        while True:
            call = await receive(reader)
            try:
                result = {"id": call["id"], "result": {"add": sum, "max": max}[call["method"]](call["params"])}
            except Exception as error:
                result = {"id": call["id"], "error": repr(error)}
            await send(writer, result)
    except asyncio.IncompleteReadError as error:
        print("server: the client is gone", error.partial)
    writer.close()


class Client:
    async def connect(self, address):
        self.reader, self.writer = await asyncio.open_connection(*address)
        self.waiting = {}
        self.task = asyncio.create_task(self.listen())
        return self

    async def listen(self):
        try:
            while True:
                answer = await receive(self.reader)
                self.waiting.pop(answer["id"]).set_result(answer)
        except asyncio.IncompleteReadError:
            pass

    async def call(self, method, *params):
        number = len(self.waiting) + 1
        future = self.waiting[number] = asyncio.get_running_loop().create_future()
        await send(self.writer, {"id": number, "method": method, "params": params})
        return await future

    async def close(self):
        self.writer.close()
        await self.writer.wait_closed()
        await self.task


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    client = await Client().connect(server.sockets[0].getsockname())
    print(await asyncio.gather(client.call("add", 1, 2, 3), client.call("max", 4, 9), client.call("none"),
                               client.call("add", "a")))
    await client.close()
    server.close()
    await asyncio.sleep(0.1)


asyncio.run(main())

# expect: [{'id': 1, 'result': 6}, {'id': 2, 'result': 9}, {'id': 3, 'error': "KeyError('none')"}, {'id': 4, 'error': 'TypeError("unsupported operand type(s) for +: \'int\' and \'str\'")'}]
# expect: server: the client is gone b''
