import asyncio

def fill(answer):
    answer.set_result(42)

async def main():
    loop = asyncio.get_running_loop()
    answer = loop.create_future()
    print("waiting for the answer")
    value = await answer
    loop.call_later(1.0, fill, answer)
    print(f"the answer is {value}")

asyncio.run(main())
