# only: loopscope
# stderr: last
# world: client at 0.5s tcp localhost:8888 send "hello\n"
# world: ctrl-c at 3s
import asyncio


async def handle(reader, writer):
    writer.write(await reader.readline())
    writer.close()


async def main():
    server = await asyncio.start_server(handle, "localhost", 8888)
    try:
        async with server:
            await server.serve_forever()
    finally:
        print("stopped at", asyncio.get_running_loop().time())


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("Ctrl-C")

# expect: stopped at 3.0
# expect: Ctrl-C
# schedule: 0.000000 Task-1 Task-2 Task-2 Task-1 Task-1
# schedule: 0.500000 Task-3 Task-4 Task-3 Task-4
# schedule: 3.000000 Task-1 Task-5 Task-6 Task-6
