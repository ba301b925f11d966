import asyncio


async def main():
    pass

for wrong in (main, 3, None):
    try:
        asyncio.run(wrong)
    except ValueError as error:
        print(str(error).split(" at ")[0])
