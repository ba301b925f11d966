import asyncio
async def main():
    f = asyncio.get_running_loop().create_future()
    try:
        print(f.result())
    except asyncio.InvalidStateError as e:
        print("not yet")
asyncio.run(main())
