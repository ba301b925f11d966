import asyncio


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        await asyncio.sleep(0.1)
        self.n -= 1
        return self.n


async def numbers(n):
    try:
        for i in range(n):
            await asyncio.sleep(0.1)
            yield i
    finally:
        print("generator closed")


async def main():
    async for n in Countdown(3):
        print(n)
    else:
        print("else")
    print([n async for n in numbers(4) if n % 2], {n: n * n async for n in Countdown(3)})
    async for n in numbers(10):
        if n == 2:
            break
    print("after break")
    agen = numbers(2)
    print(await anext(agen), await agen.__anext__(), await anext(agen, "default"))

asyncio.run(main())

# expect: 2
# expect: 1
# expect: 0
# expect: else
# expect: generator closed
# expect: [1, 3] {2: 4, 1: 1, 0: 0}
# expect: after break
# expect: generator closed
# expect: generator closed
# expect: 0 1 default
