import asyncio
async def load(n): return [n]
async def main():
    c = load(1)
    try:
        print(c[0])
    except TypeError as e:
        print("oh", e)
    await c
asyncio.run(main())
