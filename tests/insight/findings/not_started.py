import asyncio

async def greet():
    await asyncio.sleep(1)

async def main():  # finds: nothing started
    await greet()

if __name__ == "__main__":
    main
