"""subprocess_exec() tells a SubprocessProtocol what comes out of the pipes, that they closed, and of the end."""
# world: process start in 0s
# steps: ignore
import asyncio
import sys


class DateProtocol(asyncio.SubprocessProtocol):
    def __init__(self, exit_future):
        self.exit_future = exit_future
        self.output = bytearray()
        self.pipe_closed = self.exited = False

    def connection_made(self, transport):
        print("made", type(transport).__mro__[-3].__name__, transport.get_pid() > 0, transport.get_returncode())
        self.transport = transport

    def pipe_connection_lost(self, fd, exc):
        print("pipe lost", fd, exc)
        self.pipe_closed = True
        self.check_for_exit()

    def pipe_data_received(self, fd, data):
        print("data", fd, data)
        self.output.extend(data)

    def process_exited(self):
        print("exited", self.transport.get_returncode())
        self.exited = True
        self.check_for_exit()

    def connection_lost(self, exc):
        print("lost", exc)

    def check_for_exit(self):
        if self.pipe_closed and self.exited and not self.exit_future.done():
            self.exit_future.set_result(True)


async def get_date():
    loop = asyncio.get_running_loop()
    code = "import datetime; print(datetime.datetime(2024, 5, 6))"
    exit_future = asyncio.Future(loop=loop)
    transport, protocol = await loop.subprocess_exec(lambda: DateProtocol(exit_future), sys.executable, "-c", code,
                                                     stdin=None, stderr=None)
    await exit_future
    transport.close()
    print(transport.is_closing(), transport.get_protocol() is protocol)
    return bytes(protocol.output).decode("ascii").rstrip()


async def both_ways():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    transport, protocol = await loop.subprocess_shell(lambda: DateProtocol(done), "cat; exit 3",
                                                      stderr=None)
    pipe = transport.get_pipe_transport(0)
    pipe.write(b"through cat")
    pipe.write_eof()
    await done
    await asyncio.sleep(0)
    print(transport.get_pipe_transport(9), transport.get_returncode())
    print(type(transport.get_extra_info("subprocess")).__name__, transport.get_extra_info("nothing", "default"))
    transport.close()
    try:
        transport.kill()
    except ProcessLookupError:
        print("no such process")


async def main():
    print("Current date:", await get_date())
    await both_ways()


asyncio.run(main())

# expect: made SubprocessTransport True None
# expect: data 1 b'2024-05-06 00:00:00\n'
# expect: pipe lost 1 None
# expect: exited 0
# expect: lost None
# expect: True False
# expect: Current date: 2024-05-06 00:00:00
# expect: made SubprocessTransport True None
# expect: pipe lost 0 None
# expect: data 1 b'through cat'
# expect: pipe lost 1 None
# expect: exited 3
# expect: lost None
# expect: None 3
# expect: Popen default
# expect: no such process
