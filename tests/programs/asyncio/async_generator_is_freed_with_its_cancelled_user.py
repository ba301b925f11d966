import asyncio, contextlib, gc, weakref
gc.disable()
async def g(q):
    try:
        yield 1
        await q.get()
        yield 2
    finally:
        print("finally")
        await asyncio.sleep(0.2)

refs = []
async def user(q):
    async with contextlib.aclosing(g(q)) as generator:
        refs.append(weakref.ref(generator))
        async for each in generator:
            print(each)

async def other():
    await asyncio.sleep(0.05)
    raise ValueError
async def grp(q):
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(user(q))
            tg.create_task(other())
    except BaseExceptionGroup as e:
        print(e)
async def grp2(q):
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(user(q))
    except BaseExceptionGroup as e:
        print(e)
async def ten(x):
    await asyncio.sleep(10)

async def main():
  q = asyncio.Queue()
  for u in (user, grp, grp2):
    t = asyncio.create_task(u(q))
    await asyncio.sleep(0.1)
    t.cancel()
    await asyncio.sleep(0.4)
    del t
    print(u.__name__, refs[-1]() is None)
  t = asyncio.create_task(user(q))
  await asyncio.sleep(0.1)
  t.cancel()
  try:
    await t
  except asyncio.CancelledError:
      pass
  del t
  print( refs[-1]() is None)
  t = asyncio.create_task(user(q))
  await asyncio.sleep(0.1)
  try:
    await asyncio.wait_for(t, 0.1)
  except TimeoutError:
      pass
  del t
  print( refs[-1]() is None)

asyncio.run(main())

# expect: 1
# expect: finally
# expect: user True
# expect: 1
# expect: finally
# expect: unhandled errors in a TaskGroup (1 sub-exception)
# expect: grp True
# expect: 1
# expect: finally
# expect: grp2 True
# expect: 1
# expect: finally
# expect: False
# expect: 1
# expect: finally
# expect: True
