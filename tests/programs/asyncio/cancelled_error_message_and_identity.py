import asyncio


async def job():
    await asyncio.sleep(10)


async def main():
    task = asyncio.create_task(job())
    await asyncio.sleep(0)
    task.cancel("first")
    task.cancel("second")
    for _ in range(2):
        try:
            await task
        except asyncio.CancelledError as error:
            print(error.args)
    for ask in (task.result, task.exception):
        try:
            ask()
        except asyncio.CancelledError as error:
            print(error.args)
    future = asyncio.get_running_loop().create_future()
    future.cancel("third")
    try:
        await future
    except asyncio.CancelledError as error:
        print(error.args, future)

asyncio.run(main())

# expect: ('first',)
# expect: ()
# expect: ()
# expect: ()
# expect: ('third',) <Future cancelled>
