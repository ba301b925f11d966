import asyncio


async def job(n):
    await asyncio.sleep(n)
    return n * 10


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(loop.run_until_complete(job(1)))
print(loop.run_until_complete(asyncio.gather(job(1), job(2))))
task = loop.create_task(job(3))
print(loop.run_until_complete(task), task)
future = loop.create_future()
loop.call_later(1, future.set_result, "from outside")
print(loop.run_until_complete(future), loop.is_running(), loop.is_closed())
loop.close()
print(loop.is_closed(), loop)

# expect: 10
# expect: [10, 20]
# expect: 30 <Task finished name='Task-4' coro=<job() done, defined at old_style_run_until_complete_gives_results.py:4> result=30>
# expect: from outside False False
# expect: True <_UnixSelectorEventLoop running=False closed=True debug=False>
