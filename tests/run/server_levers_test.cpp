// Levers on the script's own servers, on connections and on the bytes between them.
#include <doctest/doctest.h>

#include "core/replay/replay.h"
#include "core/run/run.h"

using namespace loopscope;

namespace {

std::string output_with(const char* script, std::vector<std::string> what_if) {
    run::Options options;
    options.what_if = std::move(what_if);
    const run::Run run = run::run(std::make_shared<base::SourceText>("script.py", script), options);
    for (const std::string& problem : run.what_if_problems) FAIL_CHECK(problem);
    CHECK(replay::Replay(run.trace).defect().empty());
    if (run.exit_status != 0) return run.standard_error;
    return run.standard_output;
}

constexpr const char* kStreams = R"(import asyncio
async def serve(reader, writer):
    line = await reader.readline()
    writer.write(b'hello ' + line)
    await writer.drain()
    writer.close()
async def main():
    loop = asyncio.get_running_loop()
    server = await asyncio.start_server(serve, 'localhost', 8888)
    try:
        reader, writer = await asyncio.open_connection('localhost', 8888)
        print('connected at', loop.time())
        writer.write(b'Ada\n')
        print((await reader.read()).decode().strip(), 'at', loop.time())
    except OSError as error:
        print(type(error).__name__)
    server.close()
asyncio.run(main())
)";

constexpr const char* kWeb = R"(import asyncio, aiohttp
from aiohttp import web
async def hello(request):
    await asyncio.sleep(1)
    return web.Response(text='hello')
async def main():
    app = web.Application()
    app.add_routes([web.get('/hello', hello)])
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, 'localhost', 8080).start()
    loop = asyncio.get_running_loop()
    async with aiohttp.ClientSession() as session:
        for turn in range(2):
            begin = loop.time()
            try:
                async with session.get('http://localhost:8080/hello') as reply:
                    print(reply.status, await reply.text(), round(loop.time() - begin, 3))
            except aiohttp.ClientError as error:
                print(type(error).__name__)
    await runner.cleanup()
asyncio.run(main())
)";

constexpr const char* kFastApi = R"(import asyncio, httpx, uvicorn
from fastapi import FastAPI
app = FastAPI()
@app.get('/hello')
async def hello():
    await asyncio.sleep(1)
    return 'hello'
async def main():
    server = uvicorn.Server(uvicorn.Config(app, port=8000, log_level='critical'))
    task = asyncio.create_task(server.serve())
    await asyncio.sleep(0.1)
    loop = asyncio.get_running_loop()
    async with httpx.AsyncClient(timeout=60) as client:
        begin = loop.time()
        try:
            reply = await client.get('http://localhost:8000/hello')
            print(reply.status_code, reply.text, round(loop.time() - begin, 3))
        except httpx.HTTPError as error:
            print('failed')
    server.should_exit = True
    await task
asyncio.run(main())
)";

constexpr const char* kTestClient = R"(import time
from fastapi import FastAPI, WebSocket
from fastapi.testclient import TestClient
app = FastAPI()
@app.get('/price')
async def price():
    return 3
@app.websocket('/ws')
async def ws(websocket: WebSocket):
    await websocket.accept()
    for _ in range(2):
        await websocket.send_text((await websocket.receive_text()).upper())
client = TestClient(app)
begin = time.monotonic()
try:
    reply = client.get('/price')
    print(reply.status_code, reply.text, round(time.monotonic() - begin, 3))
except Exception as error:
    print(type(error).__name__)
with client.websocket_connect('/ws') as session:
    begin = time.monotonic()
    for text in 'ada', 'bob', 'cy':
        session.send_text(text)
    print(session.receive_text(), round(time.monotonic() - begin, 3))
)";

constexpr const char* kSockets = R"(import asyncio, websockets
async def echo(socket):
    async for message in socket:
        await socket.send(message + '!')
async def main():
    async with websockets.serve(echo, 'localhost', 7001), websockets.connect('ws://localhost:7001') as socket:
        begin = asyncio.get_running_loop().time()
        for message in 'ada', 'bob', 'cy':
            await socket.send(message)
        for _ in range(2):
            print(await socket.recv(), round(asyncio.get_running_loop().time() - begin, 3))
asyncio.run(main())
)";

}  // namespace

TEST_CASE("requests and messages of FastAPI's TestClient are late, lost or answered otherwise") {
    CHECK(output_with(kTestClient, {}) == "200 3 0.0\nADA 0.0\n");
    CHECK(output_with(kTestClient, {"GET /price takes 2s", "message ada is 1s late"}) ==
          "200 3 2.0\nADA 2.0\n");
    CHECK(output_with(kTestClient, {"GET /price answers 503", "1st message ada fails"}) ==
          "503 what if 0.0\nBOB 0.0\n");
    CHECK(output_with(kTestClient, {"GET /price fails"}) == "ReadError\nADA 0.0\n");
}

TEST_CASE("a WebSocket message that is late holds up those behind it; one that fails does not arrive") {
    CHECK(output_with(kSockets, {}) == "ada! 0.0\nbob! 0.0\n");
    CHECK(output_with(kSockets, {"message bob! is 2s late"}) == "ada! 0.0\nbob! 2.0\n");
    CHECK(output_with(kSockets, {"1st message ada is 1s late"}) == "ada! 1.0\nbob! 1.0\n");
    CHECK(output_with(kSockets, {"message bob! fails"}) == "ada! 0.0\ncy! 0.0\n");
}

TEST_CASE("connections to the script's own server are refused, or take their time") {
    CHECK(output_with(kStreams, {}) == "connected at 0.0\nhello Ada at 0.0\n");
    CHECK(output_with(kStreams, {"connection localhost:8888 fails"}) == "ConnectionRefusedError\n");
    CHECK(output_with(kStreams, {"connection localhost:8888 takes 2s"}) ==
          "connected at 2.0\nhello Ada at 2.0\n");
}

TEST_CASE("chunks between the script's own client and server come late, or break the connection") {
    CHECK(output_with(kStreams, {"chunk from localhost:8888 takes 1s"}) ==
          "connected at 0.0\nhello Ada at 1.0\n");
    CHECK(output_with(kStreams,
                      {"chunk to localhost:8888 Ada is 2s late", "chunk from 127.0.0.1:8888 takes 1s"}) ==
          "connected at 0.0\nhello Ada at 3.0\n");
    CHECK(output_with(kStreams, {"chunk from localhost:8888 fails"}) ==
          "connected at 0.0\nConnectionResetError\n");
}

TEST_CASE("replies of an aiohttp server are late, fail or are others") {
    CHECK(output_with(kWeb, {}) == "200 hello 1.0\n200 hello 1.0\n");
    CHECK(output_with(kWeb, {"GET /hello takes 3s"}) == "200 hello 3.0\n200 hello 3.0\n");
    CHECK(output_with(kWeb, {"2nd GET /hello is 0.5s late"}) == "200 hello 1.0\n200 hello 1.5\n");
    CHECK(output_with(kWeb, {"1st GET http://localhost:8080/hello answers 503"}) ==
          "503 what if 0.0\n200 hello 1.0\n");
    CHECK(output_with(kWeb, {"1st GET /hello fails"}) == "ServerDisconnectedError\n200 hello 1.0\n");
}

TEST_CASE("replies of a FastAPI server are late, fail or are others") {
    CHECK(output_with(kFastApi, {}) == "200 \"hello\" 1.0\n");
    CHECK(output_with(kFastApi, {"GET /hello takes 3s"}) == "200 \"hello\" 3.0\n");
    CHECK(output_with(kFastApi, {"GET /hello answers 418"}) == "418 what if 0.0\n");
    CHECK(output_with(kFastApi, {"GET /hello fails"}) == "failed\n");
}
