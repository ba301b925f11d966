import asyncio
import re


async def main():
    connected = asyncio.Event()

    async def handle(reader, writer):
        await reader.read()
        writer.close()

    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    hide = lambda value: re.sub(r"fd=\d+|\d{5}", "N", repr(value))
    print(hide(server))
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    print(hide(reader))
    print(hide(writer))
    print(hide(writer.transport), hide(writer.get_extra_info("socket")))
    print(writer.get_extra_info("peername") == server.sockets[0].getsockname(), writer.get_extra_info("nothing", 7))
    writer.close()
    print(hide(writer.transport), writer.is_closing())
    await writer.wait_closed()
    print(hide(writer.transport))
    server.close()
    print(server)


asyncio.run(main())

# expect: <Server sockets=(<asyncio.TransportSocket N, family=2, type=1, proto=6, laddr=('127.0.0.1', N)>,)>
# expect: <StreamReader transport=<_SelectorSocketTransport N read=polling write=<idle, bufsize=0>>>
# expect: <StreamWriter transport=<_SelectorSocketTransport N read=polling write=<idle, bufsize=0>> reader=<StreamReader transport=<_SelectorSocketTransport N read=polling write=<idle, bufsize=0>>>>
# expect: <_SelectorSocketTransport N read=polling write=<idle, bufsize=0>> <asyncio.TransportSocket N, family=2, type=1, proto=6, laddr=('127.0.0.1', N), raddr=('127.0.0.1', N)>
# expect: True 7
# expect: <_SelectorSocketTransport closing N read=idle write=<idle, bufsize=0>> True
# expect: <_SelectorSocketTransport closed N>
# expect: <Server sockets=()>
