"""connect_read_pipe() reads standard input without blocking the loop; connect_write_pipe() writes to standard output."""
# stdin: first
# stdin: second line
# stdin: last
# steps: ignore
import asyncio
import os
import sys


async def streams():
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader()
    protocol = asyncio.StreamReaderProtocol(reader)
    await loop.connect_read_pipe(lambda: protocol, sys.stdin)
    w_transport, w_protocol = await loop.connect_write_pipe(asyncio.streams.FlowControlMixin, os.fdopen(1, "wb"))
    return reader, asyncio.StreamWriter(w_transport, w_protocol, reader, loop)


async def beat():
    for _ in range(3):
        await asyncio.sleep(1)


async def main():
    beats = asyncio.create_task(beat())
    reader, writer = await streams()
    while line := await reader.readline():
        writer.write(b"> " + line)
        await writer.drain()
    print(reader.at_eof(), file=sys.stderr)
    await beats


asyncio.run(main())

# expect: > first
# expect: > second line
# expect: > last
