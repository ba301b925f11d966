# only: loopscope
import asyncio
import io

import aiohttp
from aiohttp import web


async def upload(request):
    reader = await request.multipart()
    found = []
    while (part := await reader.next()) is not None:
        if part.filename is None:
            found.append(f"{part.name}={await part.text()}")
            continue
        size = 0
        while chunk := await part.read_chunk(4):
            size += len(chunk)
            await asyncio.sleep(0.1)
        found.append(f"{part.filename}: {size} bytes of {part.headers['Content-Type']}")
    return web.json_response(found)


async def main():
    app = web.Application()
    app.add_routes([web.post("/upload", upload)])
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "localhost", 8085).start()
    async with aiohttp.ClientSession("http://localhost:8085") as session:
        form = aiohttp.FormData()
        form.add_field("note", "two files")
        form.add_field("a", io.BytesIO(b"0123456789"), filename="a.bin", content_type="application/octet-stream")
        form.add_field("b", b"hello", filename="b.txt", content_type="text/plain")
        async with session.post("/upload", data=form) as response:
            print(response.status, await response.json(), round(asyncio.get_running_loop().time(), 1))
    await runner.cleanup()


asyncio.run(main())

# expect: 200 ['note=two files', 'a.bin: 10 bytes of application/octet-stream', 'b.txt: 5 bytes of text/plain'] 0.5
# schedule: 0.000000 Task-1 Task-2 Task-2 Task-1 Task-1 Task-1 Task-3 Task-1 Task-4 Task-3 Task-1 Task-4
# schedule: 0.100000 Task-4
# schedule: 0.200000 Task-4
# schedule: 0.300000 Task-4
# schedule: 0.400000 Task-4
# schedule: 0.500000 Task-4 Task-1 Task-4 Task-1 Task-5 Task-6 Task-6
