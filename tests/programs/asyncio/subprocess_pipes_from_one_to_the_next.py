"""os.pipe() joins two programs; connect_read_pipe() and connect_write_pipe() read and write pipes in the loop."""
# world: process start in 0s
# steps: ignore
import asyncio
import os


async def joined():
    read, write = os.pipe()
    first = await asyncio.create_subprocess_exec("seq", "1", "20", stdout=write)
    os.close(write)
    second = await asyncio.create_subprocess_exec("grep", "1", stdin=read, stdout=asyncio.subprocess.PIPE)
    os.close(read)
    out, _ = await second.communicate()
    print(out.split(), await first.wait(), second.returncode)


async def own_pipe():
    loop = asyncio.get_running_loop()
    read, write = os.pipe()
    reader = asyncio.StreamReader()
    transport, protocol = await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(read, "rb"))
    print(type(transport).__name__, isinstance(transport, asyncio.ReadTransport), transport.is_reading())
    w_transport, w_protocol = await loop.connect_write_pipe(lambda: asyncio.streams.FlowControlMixin(loop=loop),
                                                            os.fdopen(write, "wb"))
    writer = asyncio.StreamWriter(w_transport, w_protocol, None, loop)
    writer.write(b"first line\nsecond line\nrest")
    await writer.drain()
    print(await reader.readline(), await reader.readline())
    writer.close()
    print(await reader.read(), reader.at_eof())


def plain():
    read, write = os.pipe()
    print(os.write(write, b"hello"), os.read(read, 3), os.read(read, 10))
    os.set_blocking(read, False)
    try:
        os.read(read, 1)
    except BlockingIOError as error:
        print(error)
    os.close(write)
    print(os.read(read, 1), os.get_blocking(read))
    os.close(read)
    try:
        os.read(read, 1)
    except OSError as error:
        print(error)
    read, write = os.pipe()
    os.close(read)
    try:
        os.write(write, b"x")
    except BrokenPipeError as error:
        print(error)
    os.close(write)


async def main():
    await joined()
    await own_pipe()


asyncio.run(main())
plain()

# expect: [b'1', b'10', b'11', b'12', b'13', b'14', b'15', b'16', b'17', b'18', b'19'] 0 0
# expect: _UnixReadPipeTransport True True
# expect: b'first line\n' b'second line\n'
# expect: b'rest' True
# expect: 5 b'hel' b'lo'
# expect: [Errno 11] Resource temporarily unavailable
# expect: b'' False
# expect: [Errno 9] Bad file descriptor
# expect: [Errno 32] Broken pipe
