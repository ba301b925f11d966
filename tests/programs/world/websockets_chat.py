# only: loopscope
import asyncio

import websockets

people = {}


async def handler(socket):
    name = await socket.recv()
    people[socket] = name
    websockets.broadcast(people, f"{name} is here")
    try:
        async for message in socket:
            websockets.broadcast(people, f"{name}: {message}")
    finally:
        del people[socket]
        websockets.broadcast(people, f"{name} left")


async def person(name, delay, lines):
    await asyncio.sleep(delay)
    async with websockets.connect("ws://localhost:8765/") as socket:
        await socket.send(name)
        listener = asyncio.create_task(listen(name, socket))
        for line in lines:
            await asyncio.sleep(1)
            await socket.send(line)
        await asyncio.sleep(0.5)
    await listener


async def listen(name, socket):
    async for message in socket:
        print(f"{asyncio.get_running_loop().time():.1f} {name} reads {message!r}")


async def main():
    async with websockets.serve(handler, "localhost", 8765):
        await asyncio.gather(person("Ann", 0, ["hello", "bye"]), person("Ben", 0.5, ["hi"]))


asyncio.run(main())

# expect: 0.0 Ann reads 'Ann is here'
# expect: 0.5 Ann reads 'Ben is here'
# expect: 0.5 Ben reads 'Ben is here'
# expect: 1.0 Ann reads 'Ann: hello'
# expect: 1.0 Ben reads 'Ann: hello'
# expect: 1.5 Ann reads 'Ben: hi'
# expect: 1.5 Ben reads 'Ben: hi'
# expect: 2.0 Ann reads 'Ann: bye'
# expect: 2.0 Ann reads 'Ben left'
# schedule: 0.000000 Task-1 Task-2 Task-2 Task-1 Task-1 Task-3 Task-4 Task-3 Task-3 Task-5 Task-3 Task-6 Task-5 Task-3 Task-6 Task-3 Task-7 Task-6 Task-7
# schedule: 0.500000 Task-4 Task-4 Task-8 Task-4 Task-9 Task-8 Task-4 Task-9 Task-4 Task-10 Task-9 Task-7 Task-10
# schedule: 1.000000 Task-3 Task-6 Task-7 Task-10
# schedule: 1.500000 Task-4 Task-9 Task-7 Task-10
# schedule: 2.000000 Task-3 Task-4 Task-6 Task-9 Task-10 Task-7 Task-4 Task-10 Task-4
# schedule: 2.500000 Task-3 Task-6 Task-7 Task-3 Task-7 Task-3 Task-1 Task-11 Task-11 Task-1 Task-12 Task-13 Task-13
