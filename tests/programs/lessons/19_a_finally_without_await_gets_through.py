# Lesson 19: a generator that is closed late runs its finally as far as the first await.
import asyncio

async def readings():
    try:
        yield 1
        yield 2
    finally:
        print("switched off")

async def main():
    stream = readings()
    async for value in stream:
        print(value)
        break
    print("main is done")

asyncio.run(main())

# expect: 1
# expect: main is done
# expect: switched off
