import asyncio


async def numbers():
    try:
        for i in range(10):
            yield i
            await asyncio.sleep(0)
    finally:
        print("closing")
        await asyncio.sleep(0.5)
        print("closed")

kept = []


async def main():
    generator = numbers()
    kept.append(generator)
    async for i in generator:
        print(i)
        if i == 2:
            break
    print("main ends")

asyncio.run(main())

# expect: 0
# expect: 1
# expect: 2
# expect: main ends
# expect: closing
# expect: closed
