# stderr: last
import asyncio

kept = []


async def numbers():
    try:
        yield 1
    finally:
        raise ValueError("while closing")


async def main():
    generator = numbers()
    kept.append(generator)
    print(await anext(generator))

asyncio.run(main())

# expect: 1
