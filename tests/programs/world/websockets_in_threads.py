# only: loopscope
# the clients and servers of websockets.sync
import threading
import time
from websockets.sync.client import connect
from websockets.sync.server import serve

def echo(websocket):
    for message in websocket:
        websocket.send(message.upper())

def hello():
    with connect("ws://localhost:8765") as websocket:
        websocket.send("Hello world!")
        message = websocket.recv()
        print(f"Received: {message}")

server = serve(echo, "localhost", 8765)
t = threading.Thread(target=server.serve_forever)
t.start()
hello()
server.shutdown()
t.join()

# expect: Received: HELLO WORLD!
