import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n * 2

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(loop.run_until_complete(work(1)))
print(loop.run_until_complete(asyncio.gather(work(1), work(2))))
task = loop.create_task(work(3))
loop.run_until_complete(task)
print(task.result(), loop.is_running(), loop.is_closed())
loop.close()
print(loop.is_closed())
try:
    loop.call_soon(print)
except RuntimeError as error:
    print(error)

# expect: 2
# expect: [2, 4]
# expect: 6 False False
# expect: True
# expect: Event loop is closed
