# only: loopscope
# Jobs in a list, workers that wait for them, results in a hash, progress over pub/sub, and a stop.
import asyncio
import json

import redis.asyncio as redis


async def worker(name, client):
    while True:
        _, raw = await client.blpop("jobs")
        job = json.loads(raw)
        if job is None:
            return name
        await client.publish("progress", f"{name} takes {job['id']}")
        await asyncio.sleep(job["seconds"])
        async with client.pipeline() as pipe:
            pipe.hset("results", job["id"], job["seconds"] * 10)
            pipe.incr("done")
            await pipe.execute()


async def watcher(client, seen):
    async with client.pubsub() as pubsub:
        await pubsub.subscribe("progress")
        while (message := await pubsub.get_message(ignore_subscribe_messages=True, timeout=2)) is not None:
            seen.append(message["data"])


async def main():
    client = redis.from_url("redis://localhost:6379/0", decode_responses=True)
    seen = []
    watching = asyncio.create_task(watcher(client, seen))
    workers = [asyncio.create_task(worker(f"w{n}", client)) for n in range(2)]
    await asyncio.sleep(0.1)
    for number, seconds in enumerate((0.3, 0.1, 0.2)):
        await client.rpush("jobs", json.dumps({"id": number, "seconds": seconds}))
    await client.rpush("jobs", "null", "null")
    print(await asyncio.gather(*workers))
    await watching
    print(seen, await client.hgetall("results"), await client.get("done"), await client.llen("jobs"))
    async with client.pipeline(transaction=True) as pipe:
        for attempt in range(3):
            try:
                await pipe.watch("done")
                value = int(await pipe.get("done"))
                if attempt == 0:
                    await client.set("done", 100)  # somebody else
                pipe.multi()
                pipe.set("done", value + 1)
                print(await pipe.execute(), attempt)
                break
            except redis.WatchError:
                print("again")
    print(await client.get("done"))
    await client.aclose()

asyncio.run(main())

# expect: ['w0', 'w1']
# expect: ['w0 takes 0', 'w1 takes 1', 'w1 takes 2'] {'1': '1.0', '0': '3.0', '2': '2.0'} 3 0
# expect: again
# expect: [True] 1
# expect: 101
# schedule: 0.000000 Task-1 Task-2 Task-3 Task-4
# schedule: 0.001000 Task-2 Task-3 Task-4
# schedule: 0.100000 Task-1
# schedule: 0.101000 Task-1 Task-3 Task-4
# schedule: 0.102000 Task-1 Task-3 Task-4 Task-2
# schedule: 0.103000 Task-1 Task-4 Task-2
# schedule: 0.104000 Task-1
# schedule: 0.203000 Task-4
# schedule: 0.204000 Task-4
# schedule: 0.205000 Task-4
# schedule: 0.206000 Task-4 Task-2
# schedule: 0.402000 Task-3
# schedule: 0.403000 Task-3
# schedule: 0.404000 Task-3
# schedule: 0.406000 Task-4
# schedule: 0.407000 Task-4
# schedule: 0.408000 Task-4 Task-1
# schedule: 2.206000 Task-2 Task-1
# schedule: 2.207000 Task-1
# schedule: 2.208000 Task-1
# schedule: 2.209000 Task-1
# schedule: 2.210000 Task-1
# schedule: 2.211000 Task-1
# schedule: 2.212000 Task-1
# schedule: 2.213000 Task-1
# schedule: 2.214000 Task-1
# schedule: 2.215000 Task-1
# schedule: 2.216000 Task-1
# schedule: 2.217000 Task-1 Task-5 Task-6
