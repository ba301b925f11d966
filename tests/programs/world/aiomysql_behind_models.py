# only: loopscope
# a small mapper of objects
import asyncio, logging
import aiomysql

__pool = None

async def create_pool(loop, **kw):
    logging.info("create database connection pool...")
    global __pool
    __pool = await aiomysql.create_pool(host=kw.get("host", "localhost"), port=kw.get("port", 3306), user=kw["user"],
        password=kw["password"], db=kw["db"], charset=kw.get("charset", "utf8"), autocommit=kw.get("autocommit", True),
        maxsize=kw.get("maxsize", 10), minsize=kw.get("minsize", 1), loop=loop)

async def select(sql, args, size=None):
    logging.info("SQL: %s", sql)
    async with __pool.get() as conn:
        async with conn.cursor(aiomysql.DictCursor) as cur:
            await cur.execute(sql.replace("?", "%s"), args or ())
            rs = await cur.fetchmany(size) if size else await cur.fetchall()
        logging.info("rows returned: %s" % len(rs))
        return rs

async def execute(sql, args, autocommit=True):
    async with __pool.get() as conn:
        if not autocommit:
            await conn.begin()
        try:
            async with conn.cursor(aiomysql.DictCursor) as cur:
                await cur.execute(sql.replace("?", "%s"), args)
                affected = cur.rowcount
            if not autocommit:
                await conn.commit()
        except BaseException:
            if not autocommit:
                await conn.rollback()
            raise
        return affected

class Field:
    def __init__(self, name, column_type, primary_key, default):
        self.name, self.column_type, self.primary_key, self.default = name, column_type, primary_key, default

class ModelMeta(type):
    def __new__(cls, name, bases, attrs):
        if name == "Model":
            return type.__new__(cls, name, bases, attrs)
        mappings = {k: v for k, v in attrs.items() if isinstance(v, Field)}
        for k in mappings:
            attrs.pop(k)
        attrs["__mappings__"], attrs["__table__"] = mappings, attrs.get("__table__", name.lower())
        return type.__new__(cls, name, bases, attrs)

class Model(dict, metaclass=ModelMeta):
    def __getattr__(self, key):
        try:
            return self[key]
        except KeyError:
            raise AttributeError(key)
    async def save(self):
        names = list(self.__mappings__)
        sql = "insert into `%s` (%s) values (%s)" % (self.__table__, ", ".join(f"`{n}`" for n in names), ", ".join("?" * len(names)))
        print("saved", await execute(sql, [self.get(n, self.__mappings__[n].default) for n in names]))
    @classmethod
    async def find_all(cls, where=None, args=None):
        return [cls(**r) for r in await select(f"select * from `{cls.__table__}`" + (f" where {where}" if where else ""), args)]

class User(Model):
    __table__ = "users"
    id = Field("id", "bigint", True, 0)
    name = Field("name", "varchar(100)", False, "anonymous")

async def main(loop):
    await create_pool(loop, user="www-data", password="www-data", db="awesome")
    await execute("create table if not exists users (`id` bigint not null, `name` varchar(50) not null, primary key (`id`), key `idx_name` (`name`)) engine=innodb default charset=utf8", ())
    await User(id=1, name="Ann").save()
    await User(id=2).save()
    print(await User.find_all("name like ?", ["A%"]))
    print([u.name for u in await User.find_all()])
    print(await execute("update users set name=? where id=?", ["Bea", 2], autocommit=False))
    print(await select("select count(*) as n from users", None, 1))
    __pool.close()
    await __pool.wait_closed()

loop = asyncio.get_event_loop()
loop.run_until_complete(main(loop))
loop.close()

# expect: saved 1
# expect: saved 1
# expect: [{'id': 1, 'name': 'Ann'}, {'id': 2, 'name': 'anonymous'}]
# expect: ['Ann', 'anonymous']
# expect: 1
# expect: [{'n': 2}]
# schedule: 0.000000 Task-1
# schedule: 0.050000 Task-1
# schedule: 0.070000 Task-1
# schedule: 0.090000 Task-1
# schedule: 0.110000 Task-1
# schedule: 0.130000 Task-1
# schedule: 0.150000 Task-1
# schedule: 0.170000 Task-1
# schedule: 0.190000 Task-1
# schedule: 0.210000 Task-1
# schedule: 0.230000 Task-1
