# only: loopscope
# Messages from one task to others, a list as a queue, and a lock on the server.
import asyncio

import redis.asyncio as redis


async def listen(name, client, ready):
    async with client.pubsub() as pubsub:
        await pubsub.subscribe("news")
        ready.set()
        async for message in pubsub.listen():
            if message["type"] == "message":
                print(name, "heard", message["data"])
                if message["data"] == "stop":
                    break


async def work(client):
    while (job := await client.blpop("jobs", timeout=1)) is not None:
        print("job", job)
    print("no job for a second")


async def guarded(name, client):
    async with client.lock("shared", timeout=5, sleep=0.1):
        print(name, "has the lock at", f"{asyncio.get_running_loop().time():.1f}")
        await asyncio.sleep(0.3)


async def main():
    client = redis.Redis(decode_responses=True)
    ready = [asyncio.Event() for _ in range(2)]
    listeners = [asyncio.create_task(listen(f"listener {i}", client, ready[i])) for i in range(2)]
    for event in ready:
        await event.wait()
    print(await client.publish("news", "hello"), await client.publish("news", "stop"), await client.publish("x", "y"))
    await asyncio.gather(*listeners)
    worker = asyncio.create_task(work(client))
    await asyncio.sleep(0.5)
    await client.rpush("jobs", "first", "second")
    await worker
    await asyncio.gather(guarded("a", client), guarded("b", client))
    await client.aclose()


asyncio.run(main())

# expect: listener 0 heard hello
# expect: listener 1 heard hello
# expect: listener 0 heard stop
# expect: listener 1 heard stop
# expect: 2 2 0
# expect: job ('jobs', 'first')
# expect: job ('jobs', 'second')
# expect: no job for a second
# expect: a has the lock at 1.5
# expect: b has the lock at 1.8
# schedule: 0.000000 Task-1 Task-2 Task-3
# schedule: 0.001000 Task-2 Task-3 Task-1
# schedule: 0.002000 Task-1 Task-2 Task-3
# schedule: 0.003000 Task-1 Task-2 Task-3 Task-4 Task-5
# schedule: 0.004000 Task-1 Task-1 Task-6
# schedule: 0.005000 Task-6
# schedule: 0.504000 Task-1
# schedule: 0.505000 Task-1 Task-6
# schedule: 0.506000 Task-6
# schedule: 0.507000 Task-6
# schedule: 1.506000 Task-6 Task-1 Task-7 Task-8
# schedule: 1.507000 Task-7 Task-8
# schedule: 1.607000 Task-8
# schedule: 1.608000 Task-8
# schedule: 1.708000 Task-8
# schedule: 1.709000 Task-8
# schedule: 1.807000 Task-7
# schedule: 1.808000 Task-7
# schedule: 1.809000 Task-7 Task-8
# schedule: 1.810000 Task-8
# schedule: 2.110000 Task-8
# schedule: 2.111000 Task-8
# schedule: 2.112000 Task-8 Task-1 Task-9 Task-10
