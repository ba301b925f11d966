import asyncio


async def main(n):
    await asyncio.sleep(0)
    return n

print(asyncio.run(main(1)), asyncio.run(main(2)))
try:
    asyncio.run(main)
except ValueError as error:
    print(str(error).split(" at ")[0])

# expect: 1 2
# expect: a coroutine was expected, got <function main
