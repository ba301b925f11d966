import asyncio


async def handle(reader, writer):
    seconds = float((await reader.readline()).decode())
    await asyncio.sleep(seconds)
    writer.write(f"slept {seconds}\n".encode())
    await writer.drain()
    writer.close()


async def ask(port, seconds):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"{seconds}\n".encode())
    answer = await reader.readline()
    print(f"{asyncio.get_running_loop().time() - began:.1f}", answer.decode().strip())
    writer.close()
    await writer.wait_closed()


async def main():
    global began
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    began = asyncio.get_running_loop().time()
    async with asyncio.TaskGroup() as group:
        for number in range(10):
            group.create_task(ask(port, (number * 7 % 10) / 10), name=f"client {number}")
    server.close()


asyncio.run(main())

# expect: 0.0 slept 0.0
# expect: 0.1 slept 0.1
# expect: 0.2 slept 0.2
# expect: 0.3 slept 0.3
# expect: 0.4 slept 0.4
# expect: 0.5 slept 0.5
# expect: 0.6 slept 0.6
# expect: 0.7 slept 0.7
# expect: 0.8 slept 0.8
# expect: 0.9 slept 0.9
