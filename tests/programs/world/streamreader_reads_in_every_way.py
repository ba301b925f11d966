import asyncio


async def serve(reader, writer):
    writer.write(b"first line\nsecond line\n0123456789|rest of it|tail without end")
    await writer.drain()
    writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    print(await reader.readline())
    print(await reader.read(3), await reader.readexactly(4), await reader.readuntil(b"\n"))
    print(await reader.readexactly(10), await reader.readuntil(b"|"), await reader.readuntil(b"t|"))
    print(reader.at_eof(), await reader.read(4))
    try:
        await reader.readexactly(100)
    except asyncio.IncompleteReadError as error:
        print(repr(error), error.partial, error.expected)
    print(reader.at_eof(), await reader.read(), await reader.readline(), await reader.read(10))
    try:
        await reader.readuntil(b"x")
    except asyncio.IncompleteReadError as error:
        print(error, error.partial, error.expected)
    for wrong in (lambda: reader.readuntil(b""), lambda: reader.readexactly(-1)):
        try:
            await wrong()
        except ValueError as error:
            print(error)
    print(await reader.readexactly(0), await reader.read(0))
    writer.close()
    server.close()


asyncio.run(main())

# expect: b'first line\n'
# expect: b'sec' b'ond ' b'line\n'
# expect: b'0123456789' b'|' b'rest of it|'
# expect: False b'tail'
# expect: IncompleteReadError('12 bytes read on a total of 100 expected bytes') b' without end' 100
# expect: True b'' b'' b''
# expect: 0 bytes read on a total of undefined expected bytes b'' None
# expect: Separator should be at least one-byte string
# expect: readexactly size can not be less than zero
# expect: b'' b''
