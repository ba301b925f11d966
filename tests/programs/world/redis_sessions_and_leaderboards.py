# only: loopscope
# expiry, ranks, windows, locks, and many commands once
import asyncio
import time
import uuid
from redis.asyncio import Redis, ConnectionPool
from redis.exceptions import ConnectionError, LockError

class Sessions:
    def __init__(self, r: Redis, ttl=10): self.r, self.ttl = r, ttl
    async def create(self, user):
        sid = str(uuid.uuid4())
        await self.r.hset(f"s:{sid}", mapping={"user": user, "at": int(time.time())})
        await self.r.expire(f"s:{sid}", self.ttl)
        return sid
    async def get(self, sid): return await self.r.hgetall(f"s:{sid}") or None

async def sliding_window(r, key, limit, window):
    now = asyncio.get_running_loop().time()
    async with r.pipeline(transaction=True) as p:
        p.zremrangebyscore(key, 0, now - window)
        p.zadd(key, {str(uuid.uuid4()): now})
        p.zcard(key)
        p.expire(key, window)
        *_, count, _ = await p.execute()
    return count <= limit

async def main():
    pool = ConnectionPool(host="localhost", port=6379, db=1, decode_responses=True)
    r = Redis(connection_pool=pool)
    s = Sessions(r)
    sid = await s.create("ann")
    print((await s.get(sid))["user"]); await asyncio.sleep(11); print(await s.get(sid))
    for n, p in (("ann", 5), ("bob", 9), ("cy", 7)): await r.zincrby("lb", p, n)
    print(await r.zrevrange("lb", 0, 1, withscores=True), await r.zrevrank("lb", "cy"), await r.zscore("lb", "ann"), await r.zrange("lb", 0, -1, desc=True))
    print([await sliding_window(r, "rl", 2, 1) for _ in range(3)]); await asyncio.sleep(1.1); print(await sliding_window(r, "rl", 2, 1))
    lock = r.lock("res", timeout=2)
    print(await lock.acquire(blocking=False), await r.lock("res").acquire(blocking=False))
    await lock.release()
    try: await lock.release()
    except LockError as e: print(type(e).__name__, e)
    await r.set("k", "v", ex=100, nx=True); print(await r.set("k", "w", nx=True), await r.ttl("k"), await r.get("k"), await r.delete("k", "zz"), await r.getdel("none"))
    await r.rpush("q", *range(5)); print(await r.lrange("q", 0, -1), await r.lpop("q", 2), await r.ltrim("q", 0, 0), await r.llen("q"), await r.rpoplpush("q", "q2"), await r.lindex("q2", 0))
    await r.sadd("a", 1, 2, 3); await r.sadd("b", 2, 3, 4); print(sorted(await r.sinter("a", "b")), sorted(await r.sunion("a", "b")), sorted(await r.sdiff("a", "b")), await r.sismember("a", 9), await r.scard("a"))
    print(await r.hincrbyfloat("h", "f", 1.5), await r.hexists("h", "f"), await r.hkeys("h"), await r.hvals("h"), await r.hlen("h"), await r.hmget("h", "f", "g"), await r.hdel("h", "f"))
    print(await r.append("t", "abc"), await r.strlen("t"), await r.getrange("t", 0, 1), await r.setrange("t", 1, "Z"), await r.mset({"x": 1, "y": 2}), await r.dbsize(), sorted(await r.keys("?")), await r.type("lb"), await r.echo("hi"), await r.setbit("bits", 3, 1), await r.bitcount("bits"), await r.pfadd("hll", 1, 2, 2), await r.pfcount("hll"))
    await r.flushall(); print(await r.randomkey(), await r.time() is not None, r)
    await r.aclose(); await pool.aclose() if hasattr(pool, "aclose") else await pool.disconnect()
asyncio.run(main())

# expect: ann
# expect: None
# expect: [('bob', 9.0), ('cy', 7.0)] 1 5.0 ['bob', 'cy', 'ann']
# expect: [True, True, False]
# expect: True
# expect: True False
# expect: LockError Cannot release an unlocked lock
# expect: None 100 v 1 None
# expect: ['0', '1', '2', '3', '4'] ['0', '1'] True 1 2 2
# expect: ['2', '3'] ['1', '2', '3', '4'] ['1'] 0 3
# expect: 1.5 True ['f'] ['1.5'] 1 ['1.5', None] 1
# expect: 3 3 ab 3 True 8 ['a', 'b', 't', 'x', 'y'] zset hi 0 1 1 2
# expect: None True <redis.asyncio.client.Redis(<redis.asyncio.connection.ConnectionPool(<redis.asyncio.connection.Connection(host=localhost,port=6379,db=1)>)>)>
# schedule: 0.000000 Task-1
# schedule: 0.001000 Task-1
# schedule: 0.002000 Task-1
# schedule: 0.003000 Task-1
# schedule: 11.003000 Task-1
# schedule: 11.004000 Task-1
# schedule: 11.005000 Task-1
# schedule: 11.006000 Task-1
# schedule: 11.007000 Task-1
# schedule: 11.008000 Task-1
# schedule: 11.009000 Task-1
# schedule: 11.010000 Task-1
# schedule: 11.011000 Task-1
# schedule: 11.012000 Task-1
# schedule: 11.013000 Task-1
# schedule: 11.014000 Task-1
# schedule: 12.114000 Task-1
# schedule: 12.115000 Task-1
# schedule: 12.116000 Task-1
# schedule: 12.117000 Task-1
# schedule: 12.118000 Task-1
# schedule: 12.119000 Task-1
# schedule: 12.120000 Task-1
# schedule: 12.121000 Task-1
# schedule: 12.122000 Task-1
# schedule: 12.123000 Task-1
# schedule: 12.124000 Task-1
# schedule: 12.125000 Task-1
# schedule: 12.126000 Task-1
# schedule: 12.127000 Task-1
# schedule: 12.128000 Task-1
# schedule: 12.129000 Task-1
# schedule: 12.130000 Task-1
# schedule: 12.131000 Task-1
# schedule: 12.132000 Task-1
# schedule: 12.133000 Task-1
# schedule: 12.134000 Task-1
# schedule: 12.135000 Task-1
# schedule: 12.136000 Task-1
# schedule: 12.137000 Task-1
# schedule: 12.138000 Task-1
# schedule: 12.139000 Task-1
# schedule: 12.140000 Task-1
# schedule: 12.141000 Task-1
# schedule: 12.142000 Task-1
# schedule: 12.143000 Task-1
# schedule: 12.144000 Task-1
# schedule: 12.145000 Task-1
# schedule: 12.146000 Task-1
# schedule: 12.147000 Task-1
# schedule: 12.148000 Task-1
# schedule: 12.149000 Task-1
# schedule: 12.150000 Task-1
# schedule: 12.151000 Task-1
# schedule: 12.152000 Task-1
# schedule: 12.153000 Task-1
# schedule: 12.154000 Task-1
# schedule: 12.155000 Task-1
# schedule: 12.156000 Task-1
# schedule: 12.157000 Task-1
# schedule: 12.158000 Task-1
# schedule: 12.159000 Task-1
# schedule: 12.160000 Task-1
# schedule: 12.161000 Task-1
# schedule: 12.162000 Task-1 Task-2 Task-3
