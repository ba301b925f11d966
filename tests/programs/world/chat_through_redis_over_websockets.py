# only: loopscope
# what one says comes to all by publish and subscribe
import asyncio
import json
import redis.asyncio as aioredis
import websockets

CHANNEL = "chat"

async def redis_to_ws(ws, r):
    pubsub = r.pubsub()
    await pubsub.subscribe(CHANNEL)
    try:
        async for message in pubsub.listen():
            if message["type"] == "message":
                await ws.send(message["data"])
    finally:
        await pubsub.unsubscribe(CHANNEL)
        await pubsub.aclose()

async def ws_to_redis(ws, r):
    async for raw in ws:
        await r.publish(CHANNEL, raw)

async def handler(ws):
    r = aioredis.from_url("redis://localhost", decode_responses=True)
    tasks = [asyncio.create_task(redis_to_ws(ws, r)), asyncio.create_task(ws_to_redis(ws, r))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for t in pending:
        t.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    await r.aclose()

async def client(name, out):
    async with websockets.connect("ws://localhost:8765") as ws:
        await asyncio.sleep(0.1)
        await ws.send(json.dumps({"from": name}))
        for _ in range(2):
            out.append((name, json.loads(await ws.recv())["from"]))

async def main():
    out = []
    async with websockets.serve(handler, "localhost", 8765):
        await asyncio.gather(client("a", out), client("b", out))
        await asyncio.sleep(0.2)
    print(sorted(out))
asyncio.run(main())

# expect: [('a', 'a'), ('a', 'b'), ('b', 'a'), ('b', 'b')]
# schedule: 0.000000 Task-1 Task-2 Task-2 Task-1 Task-1 Task-3 Task-4 Task-3 Task-4 Task-5 Task-6 Task-3 Task-4 Task-7 Task-5 Task-8 Task-6 Task-3 Task-4 Task-7 Task-8 Task-9 Task-10 Task-11 Task-12 Task-3 Task-4
# schedule: 0.001000 Task-9 Task-11
# schedule: 0.100000 Task-3 Task-4 Task-10 Task-12
# schedule: 0.101000 Task-10 Task-12 Task-9 Task-11 Task-3 Task-4 Task-10 Task-12 Task-7 Task-8 Task-9 Task-11 Task-3 Task-4 Task-7 Task-8 Task-1
# schedule: 0.301000 Task-1 Task-13 Task-13 Task-1 Task-14 Task-15 Task-15
