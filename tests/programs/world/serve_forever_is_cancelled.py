import asyncio


async def handle(reader, writer):
    writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0, start_serving=False)
    print(server.is_serving())
    task = asyncio.create_task(server.serve_forever())
    await asyncio.sleep(1)
    print(server.is_serving())
    try:
        await server.serve_forever()
    except RuntimeError as error:
        print(str(error).split(" is ")[1])
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")
    print(server.is_serving(), server.sockets)
    try:
        await server.serve_forever()
    except RuntimeError as error:
        print(str(error).split(" is ")[1])


asyncio.run(main())

# expect: False
# expect: True
# expect: already being awaited on serve_forever()
# expect: cancelled
# expect: False ()
# expect: closed
