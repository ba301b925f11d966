import asyncio


async def main():
    pass

for wrong in (main, 3, None):
    try:
        asyncio.run(wrong)
    except ValueError as error:
        print(str(error).split(" at ")[0])

# expect: a coroutine was expected, got <function main
# expect: a coroutine was expected, got 3
# expect: a coroutine was expected, got None
