import asyncio, gc, weakref, sys
gc.disable()
class W: pass
keep = []
def f():
    w = W()
    r = weakref.ref(w)
    try:
        1/0
    except Exception as e:
        keep.append(e)
    return r
r = f()
print("plain", r() is None)
async def co():
    w = W()
    r = weakref.ref(w)
    try:
        1/0
    except Exception as e:
        keep.append(e)
    return r
r = asyncio.run(co())
print("coro", r() is None)
def cyc():
    w = W()
    r = weakref.ref(w)
    try:
        1/0
    except Exception as e:
        x = e
    return r
r = cyc()
print("cycle", r() is None)
def inner(e):
    x = e
    raise x
def outer():
    w = W()
    r = weakref.ref(w)
    try:
        try:
            1/0
        except Exception as e:
            inner(e)
    except Exception as e2:
        pass
    return r
r = outer()
print("inner cycle", r() is None)
async def ainner(e):
    x = e
    raise x
async def aouter():
    w = W()
    r = weakref.ref(w)
    try:
        try:
            1/0
        except Exception as e:
            await ainner(e)
    except Exception as e2:
        pass
    return r
r = asyncio.run(aouter())
print("async inner cycle", r() is None)
async def group():
    w = W()
    r = weakref.ref(w)
    keep.append(r)
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(asyncio.sleep(5))
            await asyncio.sleep(0)
            asyncio.current_task().cancel()
    except asyncio.CancelledError:
        pass
async def main():
    await group()
    print("group", keep[-1]() is None)
    async def group2():
        w = W()
        r = weakref.ref(w)
        keep.append(r)
        async with asyncio.TaskGroup() as g:
            g.create_task(asyncio.sleep(5))
    t = asyncio.create_task(group2())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.wait([t])
    del t
    print("group2", keep[-1]() is None)
    async def group3():
        w = W()
        r = weakref.ref(w)
        keep.append(r)
        try:
            async with asyncio.TaskGroup() as g:
                g.create_task(asyncio.sleep(0))
        except* ValueError:
            print("values")
    t = asyncio.create_task(group3())
    t.cancel()
    await asyncio.wait([t])
    del t
    print("group3 cancelled at start", keep[-1]() is None)
    async def group4():
        w = W()
        r = weakref.ref(w)
        keep.append(r)
        try:
          try:
            async with asyncio.TaskGroup() as g:
                g.create_task(asyncio.sleep(0))
          except* ValueError:
            print("values")
        except asyncio.CancelledError:
            await asyncio.sleep(0)
    t = asyncio.create_task(group4())
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.wait([t])
    del t
    print("group4", keep[-1]() is None)
    async def group5():
        w = W()
        r = weakref.ref(w)
        keep.append(r)
        try:
          try:
              asyncio.current_task().cancel()
              await asyncio.sleep(0)
          except* ValueError:
            print("values")
        except asyncio.CancelledError:
            await asyncio.sleep(0)
    t = asyncio.create_task(group5())
    await asyncio.sleep(0)
    await asyncio.wait([t])
    del t
    print("group5", keep[-1]() is None)

asyncio.run(main())

# expect: plain False
# expect: coro False
# expect: cycle False
# expect: inner cycle False
# expect: async inner cycle False
# expect: group False
# expect: group2 False
# expect: group3 cancelled at start False
# expect: group4 False
# expect: group5 True
