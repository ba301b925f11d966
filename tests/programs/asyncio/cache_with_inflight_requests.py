import asyncio
import weakref


class Cache:
    """One request for a key at a time; the others wait for it."""

    def __init__(self, load, ttl):
        self.load, self.ttl = load, ttl
        self.values, self.inflight, self.hits = {}, {}, 0

    async def get(self, key):
        loop = asyncio.get_running_loop()
        if key in self.values:
            value, expires = self.values[key]
            if loop.time() < expires:
                self.hits += 1
                return value
            del self.values[key]
        if (task := self.inflight.get(key)) is None:
            task = self.inflight[key] = asyncio.create_task(self.load(key), name=f"load {key}")
            task.add_done_callback(lambda t, key=key: self._done(key, t))
        return await asyncio.shield(task)

    def _done(self, key, task):
        self.inflight.pop(key)
        if not task.cancelled() and task.exception() is None:
            self.values[key] = task.result(), asyncio.get_running_loop().time() + self.ttl


async def load(key):
    print("loading", key)
    await asyncio.sleep(0.3)
    if key == "bad":
        raise LookupError(key)
    return key * 2


async def client(cache, name, key, delay, patience=None):
    await asyncio.sleep(delay)
    try:
        value = await asyncio.wait_for(cache.get(key), patience)
    except (LookupError, asyncio.TimeoutError) as error:
        value = type(error).__name__
    print(name, key, value, round(asyncio.get_running_loop().time() - start, 2))


async def main():
    global start
    start = asyncio.get_running_loop().time()
    cache = Cache(load, ttl=1)
    ref = weakref.ref(cache)
    await asyncio.gather(client(cache, "A", "x", 0), client(cache, "B", "x", 0.1), client(cache, "C", "x", 0.1, 0.1),
                         client(cache, "D", "bad", 0.2), client(cache, "E", "bad", 0.3), client(cache, "F", "x", 0.9),
                         client(cache, "G", "x", 1.4))
    print(cache.hits, sorted(cache.values))
    del cache
    await asyncio.sleep(0)
    print(ref() is None)

asyncio.run(main())

# expect: loading x
# expect: loading bad
# expect: C x TimeoutError 0.2
# expect: A x xx 0.3
# expect: B x xx 0.3
# expect: D bad LookupError 0.5
# expect: E bad LookupError 0.5
# expect: F x xx 0.9
# expect: loading x
# expect: G x xx 1.7
# expect: 1 ['x']
# expect: False
