import asyncio

async def reader(answer):
    value = await answer
    print(f"I got {value}")

def report(answer):
    print(f"callback: {answer.result()}")

def fill(answer):
    answer.set_result(42)

async def main():
    loop = asyncio.get_running_loop()
    answer = loop.create_future()
    answer.add_done_callback(report)
    loop.call_later(1.0, fill, answer)
    ann = asyncio.create_task(reader(answer), name="ann")
    bob = asyncio.create_task(reader(answer), name="bob")
    await ann
    await bob
    print(f"once more: {await answer}")

asyncio.run(main())
