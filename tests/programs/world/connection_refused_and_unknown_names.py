import asyncio
import socket


async def main():
    probe = socket.socket()
    probe.bind(("127.0.0.1", 0))
    port = probe.getsockname()[1]
    probe.close()
    try:
        await asyncio.open_connection("127.0.0.1", port)
    except ConnectionRefusedError as error:
        print(type(error).__name__, error.errno, str(error).replace(str(port), "PORT"))
    for wrong in (dict(host=None, port=None), dict(host="127.0.0.1", port=port, sock=probe)):
        try:
            await asyncio.open_connection(**wrong)
        except ValueError as error:
            print(error)
    server = await asyncio.start_server(lambda r, w: None, "127.0.0.1", 0)
    taken = server.sockets[0].getsockname()
    try:
        await asyncio.start_server(lambda r, w: None, *taken)
    except OSError as error:
        print(type(error).__name__, error.errno, str(error).replace(str(taken[1]), "PORT"))
    server.close()


asyncio.run(main())

# expect: ConnectionRefusedError 111 [Errno 111] Connect call failed ('127.0.0.1', PORT)
# expect: host and port was not specified and no sock specified
# expect: host/port and sock can not be specified at the same time
# expect: OSError 98 [Errno 98] error while attempting to bind on address ('127.0.0.1', PORT): address already in use
