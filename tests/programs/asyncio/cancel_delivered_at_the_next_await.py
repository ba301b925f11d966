import asyncio


async def job():
    print("starts")
    asyncio.current_task().cancel("by itself")
    print("goes on until it awaits")
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as error:
        print("delivered", error.args)
        raise


async def main():
    task = asyncio.create_task(job())
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args, task)

asyncio.run(main())

# expect: starts
# expect: goes on until it awaits
# expect: delivered ('by itself',)
# expect: ('by itself',) <Task cancelled name='Task-2' coro=<job() done, defined at cancel_delivered_at_the_next_await.py:4>>
