import asyncio

async def main():
    loop = asyncio.get_running_loop()
    answer = loop.create_future()
    answer.set_result(42)
    print(f"the answer is {await answer}")
    answer.set_result(43)
    print("and now another one")

asyncio.run(main())
