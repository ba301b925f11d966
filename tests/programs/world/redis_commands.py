# only: loopscope
# The common commands, what they give back, and keys that expire in virtual time.
import asyncio

import redis.asyncio as redis


async def main():
    r = redis.Redis(host="localhost", port=6379, decode_responses=True)
    print(await r.ping(), await r.set("greeting", "hello", ex=10), await r.get("greeting"), await r.ttl("greeting"))
    await asyncio.sleep(10)
    print(await r.get("greeting"), await r.exists("greeting"), await r.ttl("greeting"))
    print(await r.incr("hits"), await r.incr("hits", 4), await r.decr("hits"), await r.get("hits"))
    print(await r.hset("user:1", mapping={"name": "Ann", "age": 30}), await r.hget("user:1", "name"),
          await r.hgetall("user:1"))
    print(await r.rpush("queue", "a", "b", "c"), await r.lpop("queue"), await r.lrange("queue", 0, -1))
    print(await r.sadd("tags", "x", "y", "x"), sorted(await r.smembers("tags")), await r.sismember("tags", "x"))
    print(await r.zadd("scores", {"ann": 3, "ben": 1}), await r.zrange("scores", 0, -1, withscores=True),
          await r.zincrby("scores", 5, "ben"), await r.zrevrange("scores", 0, 0))
    print(await r.set("once", 1, nx=True), await r.set("once", 2, nx=True), await r.delete("once", "nothing"))
    print(await r.keys("user:*"), [key async for key in r.scan_iter("s*")], await r.type("tags"))
    try:
        await r.incr("queue")
    except redis.ResponseError as error:
        print(error)
    async with r.pipeline() as pipe:
        print(await pipe.set("n", 1).incr("n").get("n").execute())
    await r.aclose()
    print(await redis.from_url("redis://localhost").get("n"))


asyncio.run(main())

# expect: True True hello 10
# expect: None 0 -2
# expect: 1 5 4 4
# expect: 2 Ann {'name': 'Ann', 'age': '30'}
# expect: 3 a ['b', 'c']
# expect: 2 ['x', 'y'] 1
# expect: 2 [('ben', 1.0), ('ann', 3.0)] 6.0 ['ben']
# expect: True None 1
# expect: ['user:1'] ['scores'] set
# expect: WRONGTYPE Operation against a key holding the wrong kind of value
# expect: [True, 2, '2']
# expect: b'2'
# schedule: 0.000000 Task-1
# schedule: 0.001000 Task-1
# schedule: 0.002000 Task-1
# schedule: 0.003000 Task-1
# schedule: 0.004000 Task-1
# schedule: 10.004000 Task-1
# schedule: 10.005000 Task-1
# schedule: 10.006000 Task-1
# schedule: 10.007000 Task-1
# schedule: 10.008000 Task-1
# schedule: 10.009000 Task-1
# schedule: 10.010000 Task-1
# schedule: 10.011000 Task-1
# schedule: 10.012000 Task-1
# schedule: 10.013000 Task-1
# schedule: 10.014000 Task-1
# schedule: 10.015000 Task-1
# schedule: 10.016000 Task-1
# schedule: 10.017000 Task-1
# schedule: 10.018000 Task-1
# schedule: 10.019000 Task-1
# schedule: 10.020000 Task-1
# schedule: 10.021000 Task-1
# schedule: 10.022000 Task-1
# schedule: 10.023000 Task-1
# schedule: 10.024000 Task-1
# schedule: 10.025000 Task-1
# schedule: 10.026000 Task-1
# schedule: 10.027000 Task-1
# schedule: 10.028000 Task-1
# schedule: 10.029000 Task-1
# schedule: 10.030000 Task-1
# schedule: 10.031000 Task-1
# schedule: 10.032000 Task-1
# schedule: 10.033000 Task-1 Task-2 Task-3
