import asyncio
import datetime
import functools


def display_date(end_time, loop):
    print("tick", round(loop.time() - begin, 1))
    if (loop.time() + 1.0) < end_time:
        loop.call_later(1, display_date, end_time, loop)
    else:
        loop.stop()


async def slow_operation(future):
    await asyncio.sleep(1)
    future.set_result("Future is done!")


def got_result(prefix, future):
    print(prefix, future.result())
    loop.stop()


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
begin = loop.time()
loop.call_soon(display_date, begin + 3.5, loop)
loop.run_forever()

future = asyncio.Future(loop=loop)
task = asyncio.ensure_future(slow_operation(future), loop=loop)
future.add_done_callback(functools.partial(got_result, "result:"))
loop.run_forever()
print(task.done(), datetime.timedelta(seconds=round(loop.time() - begin, 1)))

tasks = [loop.create_task(asyncio.sleep(n, n)) for n in (2, 1)]
print(loop.run_until_complete(asyncio.gather(*tasks)))
done, pending = loop.run_until_complete(asyncio.wait([loop.create_task(asyncio.sleep(1, "x"))]))
print([t.result() for t in done], pending)
loop.run_until_complete(loop.shutdown_asyncgens())
loop.close()
print(loop)
try:
    loop.run_until_complete(asyncio.sleep(0))
except RuntimeError as error:
    print(error)

# expect: tick 0.0
# expect: tick 1.0
# expect: tick 2.0
# expect: tick 3.0
# expect: result: Future is done!
# expect: True 0:00:04
# expect: [2, 1]
# expect: ['x'] set()
# expect: <_UnixSelectorEventLoop running=False closed=True debug=False>
# expect: Event loop is closed
