import asyncio


async def numbers():
    for i in range(3):
        await asyncio.sleep(0.1)
        yield i


async def reader(name, generator):
    try:
        async for i in generator:
            print(name, i)
    except RuntimeError as error:
        print(name, error)


async def main():
    generator = numbers()
    await asyncio.gather(reader("a", generator), reader("b", generator))

asyncio.run(main())

# expect: b anext(): asynchronous generator is already running
# expect: a 0
# expect: a 1
# expect: a 2
