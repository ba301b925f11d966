# only: loopscope
# world: file static/index.html html <h1>Hello</h1>
# world: file static/style.css text "body {}"
from fastapi import FastAPI, File, Form, UploadFile, WebSocket, WebSocketDisconnect
from fastapi.staticfiles import StaticFiles
from fastapi.testclient import TestClient

app = FastAPI()
app.mount("/static", StaticFiles(directory="static", html=True), name="static")
room = []


@app.websocket("/ws/{name}")
async def chat(websocket: WebSocket, name: str, loud: bool = False):
    if name == "nobody":
        await websocket.close(code=1008)
        return
    await websocket.accept()
    room.append(websocket)
    try:
        while True:
            text = await websocket.receive_text()
            for other in room:
                await other.send_json({"from": name, "text": text.upper() if loud else text})
    except WebSocketDisconnect as error:
        room.remove(websocket)
        print(name, "left", error.code)


@app.post("/upload")
async def upload(file: UploadFile = File(...), note: str = Form("none")):
    return {"name": file.filename, "type": file.content_type, "size": len(await file.read()), "note": note}


@app.post("/many")
async def many(files: list[UploadFile]):
    return [f"{file.filename}: {file.size}" for file in files]


@app.post("/raw")
async def raw(data: bytes = File()):
    return len(data)


client = TestClient(app)
with client.websocket_connect("/ws/ann?loud=1") as ann:
    ann.send_text("hi")
    print(ann.receive_json())
try:
    with client.websocket_connect("/ws/nobody"):
        pass
except WebSocketDisconnect as error:
    print("refused", error.code)
print(client.post("/upload", files={"file": ("a.txt", b"hello")}, data={"note": "n"}).json())
print(client.post("/many", files=[("files", ("a.png", b"1")), ("files", ("b.json", b"22"))]).json())
print(client.post("/raw", files={"data": b"12345"}).json(), client.post("/raw").json()["detail"][0]["msg"])
page = client.get("/static/")
print(page.status_code, page.headers["content-type"], page.text)
print(client.get("/static/style.css").headers["content-type"], client.get("/static/none").status_code)

# expect: {'from': 'ann', 'text': 'HI'}
# expect: ann left 1000
# expect: refused 1008
# expect: {'name': 'a.txt', 'type': 'text/plain', 'size': 5, 'note': 'n'}
# expect: ['a.png: 1', 'b.json: 2']
# expect: 5 Field required
# expect: 200 text/html; charset=utf-8 <h1>Hello</h1>
# expect: text/css; charset=utf-8 404
# schedule: 0.000000 Task-1 Task-2 Task-1 Task-3 Task-1 Task-4 Task-4 Task-5 Task-6 Task-7 Task-7 Task-8 Task-9 Task-10 Task-11 Task-12 Task-13 Task-14
