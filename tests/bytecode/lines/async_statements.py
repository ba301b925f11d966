class ACM:
    async def __aenter__(self):
        await S()
        return self
    async def __aexit__(self, *a):
        await S()
async def agen(n):
    for i in range(n):
        await S()
        yield i
async def f():
    async with ACM() as x:
        y = 1
        await S()
    async for i in agen(2):
        if i: break
    else:
        y = 1
    async for i in agen(2):
        y = 2
    else:
        y = 3
    z = [i async for i in agen(3)]
    try:
        async with ACM(), ACM():
            1/0
    except ZeroDivisionError:
        pass
    for i in range(2):
        async with ACM():
            if i: continue
    async with ACM():
        return await S(
            )
class S:
    def __await__(self):
        yield
c = f()
try:
    while True:
        c.send(None)
except StopIteration:
    pass
