"""A loop may wrap whatever it is asked to call: the tasks' steps are then taken within callbacks of its own."""
# only: loopscope
# (python3 prints the same; the recorder does not see such steps)
import asyncio


class Timed(asyncio.SelectorEventLoop):
    """Wraps what is called."""

    calls = 0

    def call_soon(self, callback, *args, context=None):
        def wrapped(*given):
            Timed.calls += 1
            return callback(*given)
        return super().call_soon(wrapped, *args, context=context)


async def child(n):
    await asyncio.sleep(0)
    return n * 2


async def main():
    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(lambda f: print("callback", f.result()))
    future.set_result("now")
    await future
    future.add_done_callback(lambda f: print("late callback", f.result()))
    print(await asyncio.gather(child(1), child(2)))
    await asyncio.sleep(0.01)
    task = asyncio.create_task(asyncio.sleep(1))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")
    return "done"


loop = Timed()
print(loop.run_until_complete(main()))
loop.close()
print(Timed.calls)

# expect: callback now
# expect: late callback now
# expect: [2, 4]
# expect: cancelled
# expect: done
# expect: 16
# schedule: 0.000000 Task-1 Task-2 Task-3 Task-2 Task-3 Task-1
# schedule: 0.010000 Task-1 Task-4 Task-1 Task-4 Task-1
