import asyncio


async def job(event):
    await asyncio.sleep(0)
    await event.wait()


async def main():
    event = asyncio.Event()
    task = asyncio.create_task(job(event), name="named")
    print(task)
    await asyncio.sleep(0)
    print(task)
    await asyncio.sleep(0)
    print(task)
    task.cancel()
    print(task)
    await asyncio.sleep(0)
    print(task)

asyncio.run(main())

# expect: <Task pending name='named' coro=<job() running at repr_of_pending_task_says_where_it_stands.py:4>>
# expect: <Task pending name='named' coro=<job() running at repr_of_pending_task_says_where_it_stands.py:5>>
# expect: <Task pending name='named' coro=<job() running at repr_of_pending_task_says_where_it_stands.py:6> wait_for=<Future pending cb=[Task.task_wakeup()]>>
# expect: <Task cancelling name='named' coro=<job() running at repr_of_pending_task_says_where_it_stands.py:6> wait_for=<Future cancelled>>
# expect: <Task cancelled name='named' coro=<job() done, defined at repr_of_pending_task_says_where_it_stands.py:4>>
