# only: loopscope
import asyncio

import redis
import redis.asyncio

# world: redis in 1ms


async def reader(client, name):
    while batch := await client.xreadgroup("team", name, {"jobs": ">"}, count=1, block=500):
        for _, entries in batch:
            for key, fields in entries:
                print(f"{asyncio.get_running_loop().time():.3f} {name} {key} {fields}")
                await asyncio.sleep(0.2)
                await client.xack("jobs", "team", key)


async def main():
    client = redis.asyncio.Redis(decode_responses=True)
    await client.xgroup_create("jobs", "team", id="0", mkstream=True)
    readers = [asyncio.create_task(reader(client, name)) for name in ("one", "two")]
    await asyncio.sleep(0.1)
    for number in range(3):
        await client.xadd("jobs", {"number": number})
    await asyncio.gather(*readers)
    print(await client.xlen("jobs"), (await client.xpending("jobs", "team"))["pending"])
    heard = []
    async with client.pubsub() as channel:
        await channel.subscribe(**{"news": lambda message: heard.append(message["data"])})
        await client.publish("news", "hello")
        await channel.get_message(ignore_subscribe_messages=True, timeout=1)
    print(heard)
    async with client.pipeline() as pipe:
        print(await pipe.zadd("scores", {"ann": 3, "ben": 1}).zpopmin("scores").setbit("bits", 3, 1).bitcount("bits").execute())


asyncio.run(main())

blocking = redis.Redis(decode_responses=True)
with blocking.pipeline() as pipe:
    print(pipe.set("a", 1).incr("a").execute())
with blocking.lock("door", timeout=5) as lock:
    print(lock.owned(), blocking.lock("door").locked())
channel = blocking.pubsub()
channel.subscribe("news")
blocking.publish("news", "again")
print(channel.get_message()["type"], channel.get_message()["data"], channel.get_message())
blocking.rpush("queue", "job")
print(blocking.blpop("queue", timeout=1), blocking.blpop("queue", timeout=1))

# expect: 0.103 one 102-0 {'number': '0'}
# expect: 0.103 two 103-0 {'number': '1'}
# expect: 0.305 one 104-0 {'number': '2'}
# expect: 3 0
# expect: ['hello']
# expect: [2, [('ben', 1.0)], 0, 1]
# expect: [True, 2]
# expect: True True
# expect: subscribe again None
# expect: ('queue', 'job') None
# schedule: 0.000000 Task-1
# schedule: 0.001000 Task-1 Task-2 Task-3
# schedule: 0.002000 Task-2 Task-3
# schedule: 0.101000 Task-1
# schedule: 0.102000 Task-1 Task-2 Task-3
# schedule: 0.103000 Task-1 Task-2 Task-3
# schedule: 0.104000 Task-1
# schedule: 0.303000 Task-2 Task-3
# schedule: 0.304000 Task-2 Task-3
# schedule: 0.305000 Task-2 Task-3
# schedule: 0.505000 Task-2
# schedule: 0.506000 Task-2
# schedule: 0.507000 Task-2
# schedule: 0.804000 Task-3
# schedule: 0.805000 Task-3
# schedule: 1.006000 Task-2
# schedule: 1.007000 Task-2 Task-1
# schedule: 1.008000 Task-1
# schedule: 1.009000 Task-1
# schedule: 1.010000 Task-1
# schedule: 1.011000 Task-1
# schedule: 1.012000 Task-1 Task-4 Task-5
