import asyncio


class Database:
    _instance = None
    _lock = None

    def __init__(self, dsn):
        self.dsn, self.queries = dsn, 0

    @classmethod
    async def instance(cls):
        cls._lock = cls._lock or asyncio.Lock()
        if cls._instance is None:
            async with cls._lock:
                if cls._instance is None:
                    cls._instance = await cls.connect("db://local")
        return cls._instance

    @classmethod
    async def connect(cls, dsn):
        print("connecting to", dsn)
        await asyncio.sleep(0.5)
        return cls(dsn)

    async def query(self, sql):
        self.queries += 1
        await asyncio.sleep(0.01 * len(sql))
        return [(sql.upper(), self.queries)]

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_info):
        print("closing after", self.queries, [e is not None for e in exc_info])
        return True


async def job(n):
    db = await Database.instance()
    return await db.query(f"select {n}")


async def main():
    print(await asyncio.gather(*[job(n) for n in range(3)]))
    async with await Database.instance() as db:
        rows = [row async for row in stream(db)]
        print(rows)
        raise ValueError("swallowed")
    print("after", db.queries)


async def stream(db):
    for word in "insert update".split():
        for row in await db.query(word):
            yield row

asyncio.run(main())

# expect: connecting to db://local
# expect: [[('SELECT 0', 3)], [('SELECT 1', 3)], [('SELECT 2', 3)]]
# expect: [('INSERT', 4), ('UPDATE', 5)]
# expect: closing after 5 [True, True, True]
# expect: after 5
