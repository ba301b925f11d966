import asyncio


async def slow_to_end():
    try:
        await asyncio.sleep(10)
    finally:
        print("cleaning")
        await asyncio.sleep(1)
        print("cleaned")


async def waits():
    try:
        await asyncio.wait_for(slow_to_end(), 5)
    except asyncio.CancelledError:
        print("waits cancelled", asyncio.get_running_loop().time())
        raise


async def main():
    task = asyncio.create_task(waits())
    await asyncio.sleep(0.5)
    task.cancel("msg")
    await asyncio.sleep(0.1)
    print(task.done())
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args)

asyncio.run(main())

# expect: cleaning
# expect: False
# expect: cleaned
# expect: waits cancelled 1.5
# expect: ('msg',)
