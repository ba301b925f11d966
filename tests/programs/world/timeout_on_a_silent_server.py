# stderr: ignore
import asyncio


async def handle(reader, writer):
    try:
        await asyncio.sleep(60)
    finally:
        print("server task ends")
        writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    try:
        async with asyncio.timeout(1):
            await reader.readline()
    except TimeoutError:
        print("no answer within 1 s")
    try:
        await asyncio.wait_for(reader.read(10), 0.5)
    except asyncio.TimeoutError:
        print("nor within 0.5 s more")
    writer.close()
    await writer.wait_closed()
    server.close()
    print("leaving")


asyncio.run(main())

# expect: no answer within 1 s
# expect: nor within 0.5 s more
# expect: leaving
# expect: server task ends
