"""Tries to reach a real server."""
import asyncio
import http.client
import socket
import urllib.request

import aiohttp
import httpx
import requests
import websockets


def attempt(action):
    try:
        result = action()
        print(repr(result)[:80])
    except BaseException as error:
        print(type(error).__name__, str(error)[:80])


def connect():
    with socket.create_connection(("127.0.0.1", REAL_PORT), 1) as sock:
        sock.sendall(b"hello")
        print("REACHED")


def datagram():
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    return sock.sendto(b"hello", ("127.0.0.1", REAL_PORT))


attempt(connect)
attempt(datagram)
for host in ("127.0.0.1", "localhost", "0.0.0.0", "[::1]", "127.1"):
    url = f"http://{host}:{REAL_PORT}/"
    attempt(lambda: urllib.request.urlopen(url, timeout=1).status)
    attempt(lambda: requests.get(url, timeout=1))
    attempt(lambda: httpx.get(url, timeout=1))
attempt(lambda: requests.get("https://example.com").json()["simulated"])
attempt(lambda: http.client.HTTPConnection("127.0.0.1", REAL_PORT).request("GET", "/"))
attempt(lambda: socket.gethostbyname("example.com"))
attempt(lambda: socket.getaddrinfo("python.org", 443)[0])
attempt(lambda: socket.socket(socket.AF_UNIX).connect("/var/run/docker.sock"))
attempt(lambda: socket.socket(socket.AF_INET, socket.SOCK_RAW))
attempt(lambda: socket.socket(fileno=0).recv(1))
attempt(lambda: socket.fromfd(1, 2, 1))


async def streams():
    reader, writer = await asyncio.open_connection("127.0.0.1", REAL_PORT)
    print("REACHED")


async def session():
    async with aiohttp.ClientSession() as client:
        async with client.get("http://127.0.0.1:REAL_PORT/") as response:
            print("REACHED", response.status)


async def web_socket():
    async with websockets.connect("ws://127.0.0.1:REAL_PORT/"):
        print("REACHED")


async def listen():
    server = await asyncio.start_server(lambda reader, writer: None, "0.0.0.0", 0)
    server.close()


async def unix():
    await asyncio.open_unix_connection("/var/run/docker.sock")


for coroutine in (streams, session, web_socket, listen, unix):
    attempt(lambda: asyncio.run(coroutine()))
print("over")
