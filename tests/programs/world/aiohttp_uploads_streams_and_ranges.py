# only: loopscope
# parts, files, events, a part of a file
import asyncio
import io
import os
import aiohttp
from aiohttp import web


async def store(request):
    reader = await request.multipart()
    field = await reader.next()
    assert field.name == "name"
    name = await field.read(decode=True)
    field = await reader.next()
    filename = field.filename
    size = 0
    with open(os.path.join("/tmp", filename), "wb") as f:
        while True:
            chunk = await field.read_chunk()
            if not chunk:
                break
            size += len(chunk)
            f.write(chunk)
    return web.Response(text=f"{name.decode()}: {filename} sized of {size} successfully stored")


async def form(request):
    data = await request.post()
    upload = data["file"]
    content = upload.file.read()
    return web.json_response({"filename": upload.filename, "type": upload.content_type, "size": len(content), "keys": sorted(data)})


async def stream(request):
    response = web.StreamResponse(status=200, reason="OK", headers={"Content-Type": "text/event-stream", "Cache-Control": "no-cache"})
    response.enable_chunked_encoding()
    await response.prepare(request)
    for i in range(3):
        await response.write(f"data: {i}\n\n".encode("utf-8"))
        await asyncio.sleep(0.5)
    await response.write_eof()
    return response


async def file_sender(path):
    with open(path, "rb") as f:
        chunk = f.read(1000)
        while chunk:
            yield chunk
            chunk = f.read(1000)


async def echo_len(request):
    total = 0
    async for chunk in request.content.iter_chunked(512):
        total += len(chunk)
    return web.Response(body=str(total).encode(), content_type="text/plain", charset="utf-8")


async def download(request):
    return web.FileResponse("/tmp/song.mp3", headers={"Content-Disposition": 'attachment; filename="song.mp3"'})


async def main():
    app = web.Application()
    app.router.add_post("/store", store)
    app.router.add_routes([web.post("/form", form), web.get("/stream", stream), web.post("/len", echo_len), web.get("/download", download)])
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, port=9000).start()
    async with aiohttp.ClientSession(base_url="http://localhost:9000") as session:
        data = aiohttp.FormData()
        data.add_field("name", "Ann")
        data.add_field("mp3", io.BytesIO(b"x" * 20000), filename="song.mp3", content_type="audio/mpeg")
        async with session.post("/store", data=data) as r:
            print(await r.text())
        with aiohttp.MultipartWriter("form-data") as mp:
            part = mp.append("Bob")
            part.set_content_disposition("form-data", name="name")
            part = mp.append(b"yy" * 50, {"Content-Type": "audio/ogg"})
            part.set_content_disposition("form-data", name="mp3", filename="b.ogg")
        async with session.post("/store", data=mp) as r:
            print(await r.text())
        async with session.post("/form", data={"file": open("/tmp/song.mp3", "rb"), "k": "v"}) as r:
            print(await r.json())
        async with session.get("/stream") as r:
            async for line in r.content:
                if line.strip():
                    print(line.decode().rstrip())
        async with session.post("/len", data=file_sender("/tmp/song.mp3")) as r:
            print(await r.text())
        async with session.get("/download") as r:
            print(r.headers["Content-Disposition"], r.content_disposition.filename, len(await r.read()))
        async with session.get("/download", headers={"Range": "bytes=0-99"}) as r:
            print(r.status, r.headers.get("Content-Range"), len(await r.read()))
    await runner.cleanup()

asyncio.run(main())

# expect: Ann: song.mp3 sized of 20000 successfully stored
# expect: Bob: b.ogg sized of 100 successfully stored
# expect: {'filename': 'song.mp3', 'type': 'audio/mpeg', 'size': 20000, 'keys': ['file', 'k']}
# expect: data: 0
# expect: data: 1
# expect: data: 2
# expect: 20000
# expect: attachment; filename="song.mp3" song.mp3 20000
# expect: 206 bytes 0-99/20000 100
# schedule: 0.000000 Task-1 Task-2 Task-2 Task-1 Task-1 Task-1 Task-3 Task-1 Task-4 Task-3 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1
# schedule: 0.500000 Task-4 Task-1
# schedule: 1.000000 Task-4 Task-1
# schedule: 1.500000 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-4 Task-1 Task-5 Task-6 Task-6
