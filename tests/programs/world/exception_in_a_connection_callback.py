# stderr: last
import asyncio


async def handle(reader, writer):
    await reader.readline()
    raise LookupError("no answer")


async def main():
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, context: print(sorted(context), repr(context["exception"]), context["message"]))
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b"go\n")
    print(await reader.read())
    writer.close()
    await writer.wait_closed()
    server.close()


asyncio.run(main())

# expect: ['exception', 'message', 'transport'] LookupError('no answer') Unhandled exception in client_connected_cb
# expect: b''

# since: 3.11.7
