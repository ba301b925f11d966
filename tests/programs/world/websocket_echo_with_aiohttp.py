# only: loopscope
# world: client at 2s ws ws://localhost:8080/ws send "from outside" read send "once more" read close
import asyncio

import aiohttp
from aiohttp import web


async def echo(request):
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    async for message in socket:
        if message.type is web.WSMsgType.TEXT:
            if message.data == "close":
                await socket.close()
            else:
                await socket.send_str("echo " + message.data)
        else:
            await socket.send_bytes(message.data[::-1])
    print("server:", socket.close_code, socket.closed)
    return socket


async def main():
    app = web.Application()
    app.add_routes([web.get("/ws", echo)])
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "localhost", 8080).start()
    async with aiohttp.ClientSession() as session:
        async with session.ws_connect("ws://localhost:8080/ws") as socket:
            for text in ("one", "two"):
                await socket.send_str(text)
                print(await socket.receive_str())
            await socket.send_json({"a": 1})
            print(await socket.receive())
            await socket.send_bytes(b"abc")
            print((await socket.receive()).data)
            await socket.send_str("close")
            print(await socket.receive(), socket.closed, socket.close_code)
        try:
            await session.ws_connect("http://localhost:8080/none")
        except aiohttp.WSServerHandshakeError as error:
            print(error)
    await asyncio.sleep(3)
    await runner.cleanup()


asyncio.run(main())

# expect: echo one
# expect: echo two
# expect: WSMessage(type=<WSMsgType.TEXT: 1>, data='echo {"a": 1}', extra=None)
# expect: b'cba'
# expect: WSMessage(type=<WSMsgType.CLOSE: 8>, data=1000, extra='') True 1000
# expect: server: 1000 True
# expect: 404, message='Invalid response status', url='http://localhost:8080/none'
# expect: server: 1000 True
# schedule: 0.000000 Task-1 Task-2 Task-2 Task-1 Task-1 Task-1 Task-3 Task-1 Task-4 Task-3 Task-1 Task-4 websocket reader Task-1 websocket reader Task-4 Task-1 websocket reader Task-4 Task-1 websocket reader Task-4 Task-1 websocket reader Task-4 Task-1 websocket reader Task-4 Task-1 websocket reader Task-1 Task-4 websocket reader Task-6 Task-1 Task-7 Task-6 Task-1 Task-7 Task-1 Task-7
# schedule: 2.000000 Task-8 Task-9 Task-8 Task-9 websocket reader websocket reader Task-9 websocket reader Task-9 websocket reader Task-9 websocket reader
# schedule: 3.000000 Task-1 Task-11 Task-12 Task-12
