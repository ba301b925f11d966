import asyncio, gc
gc.disable()
async def g(n):
    try:
        yield 1
    finally:
        print("finally", n)
async def main():
    a = g(1)
    try:
        await a.asend(5)
    except TypeError as e:
        print(e)
    a = None
    await asyncio.sleep(0)
    print("dropped 1")
    b = g(2)
    x = b.asend(None)
    x.close()
    b = x = None
    await asyncio.sleep(0)
    print("dropped 2")
    c = g(3)
    c.__anext__()
    await asyncio.sleep(0)
    c = None
    await asyncio.sleep(0)
    print("dropped 3")
    d = g(4)
    await d.aclose()
    d = None
    await asyncio.sleep(0)
    e = g(5)
    x = e.aclose()
    x.close()
    x = e = None
    await asyncio.sleep(0)
    f = g(6)
    try:
        await f.athrow(ValueError)
    except ValueError:
        print("value")
    f = None
    await asyncio.sleep(0)
    for i in g(7), g(8): pass
    await asyncio.sleep(0)

asyncio.run(main())

# expect: can't send non-None value to a just-started async generator
# expect: dropped 1
# expect: dropped 2
# expect: dropped 3
# expect: value
