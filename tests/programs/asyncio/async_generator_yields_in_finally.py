import asyncio


async def stubborn():
    try:
        yield 1
    finally:
        yield 2


async def main():
    generator = stubborn()
    print(await generator.__anext__())
    try:
        await generator.aclose()
    except RuntimeError as error:
        print(error)
    try:
        print(await anext(generator, "default"))
    except GeneratorExit:
        print("GeneratorExit comes out")

asyncio.run(main())

# expect: 1
# expect: async generator ignored GeneratorExit
# expect: GeneratorExit comes out
