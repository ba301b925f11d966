import asyncio, gc, weakref
gc.disable()
async def g():
    try:
        try:
            await asyncio.sleep(0.1)
        except asyncio.CancelledError as error:
            pass
        yield 1
    finally:
        print("finally")
async def t1():
    async for each in g():
        break
    print("after")
    await asyncio.sleep(0.1)
    print("end")
async def main():
    t = asyncio.create_task(t1())
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.wait([t])
asyncio.run(main())
class Aw:
    def __await__(self):
        yield 1
async def h():
    try:
        await Aw()
    except ValueError:
        pass
    yield 5
async def co():
    a = h()
    r = weakref.ref(a)
    async for x in a:
        break
    del a
    print(r() is None)
    b = h()
    r = weakref.ref(b)
    x = await b.__anext__()
    del b
    print(r() is None)
c = co()
print(c.send(None))
print(c.throw(ValueError))
try:
    c.throw(ValueError)
except StopIteration: pass

# expect: after
# expect: finally
# expect: end
# expect: 1
# expect: True
# expect: 1
# expect: True
