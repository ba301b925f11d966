import asyncio
import contextlib


async def lines():
    try:
        while True:
            await asyncio.sleep(0.1)
            yield "line"
    finally:
        print("closed at", round(asyncio.get_running_loop().time() - begin, 3))


async def main():
    global begin
    begin = asyncio.get_running_loop().time()
    async with contextlib.aclosing(lines()) as source:
        async for line in source:
            print(line)
            break
    print("after the block")
    source = lines()
    task = asyncio.create_task(anext(source).__await__().__class__ and wrap(source))
    await asyncio.sleep(0.05)
    try:
        await source.aclose()
    except RuntimeError as error:
        print(error)
    print(await task)
    await source.aclose()


async def wrap(source):
    return await anext(source)

asyncio.run(main())

# expect: line
# expect: closed at 0.1
# expect: after the block
# expect: aclose(): asynchronous generator is already running
# expect: line
# expect: closed at 0.2
