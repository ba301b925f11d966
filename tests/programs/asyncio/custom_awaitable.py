import asyncio


class Twice:
    def __init__(self, delay):
        self.delay = delay

    def __await__(self):
        yield from asyncio.sleep(self.delay).__await__()
        print("half way")
        yield from asyncio.sleep(self.delay).__await__()
        return "twice"


async def main():
    print(await Twice(0.5))
    try:
        await 5
    except TypeError as error:
        print(error)

asyncio.run(main())

# expect: half way
# expect: twice
# expect: object int can't be used in 'await' expression
