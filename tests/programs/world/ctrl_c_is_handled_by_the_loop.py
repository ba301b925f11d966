# only: loopscope
# world: ctrl-c at 1.5s
# world: client at 1s tcp localhost:8888 send "hi\n"
import asyncio
import signal


async def handle(reader, writer):
    writer.write(await reader.readline())
    await writer.drain()
    writer.close()
    print("served", asyncio.get_running_loop().time())


async def main():
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGINT, stop.set)
    server = await asyncio.start_server(handle, "localhost", 8888)
    async with server:
        await stop.wait()
    print("stopped in order", asyncio.get_running_loop().time())


asyncio.run(main())

# expect: served 1.0
# expect: stopped in order 1.5
# schedule: 0.000000 Task-1 Task-2 Task-2 Task-1 Task-1
# schedule: 1.000000 Task-3 Task-4 Task-3 Task-4
# schedule: 1.500000 Task-1 Task-5 Task-6 Task-6
